import type { LexiconEntry } from '../../text/lexicon';

/** What shops sell, in words of any shop: understood even where this shop has none of it. */
const goods = `
洗面奶 洁面 洁面乳 洁面霜 洁面泡沫 氨基酸洗面奶 卸妆油 卸妆水 卸妆膏 卸妆乳 爽肤水 化妆水 精华 精华液 精华水 安瓶 乳液 面霜 乳霜 眼霜 眼膜 面膜 睡眠面膜 泥膜 防晒 防晒霜 防晒乳
防晒喷雾 隔离 隔离霜 妆前乳 粉底 粉底液 气垫 气垫bb bb霜 素颜霜 遮瑕 遮瑕膏 散粉 定妆粉 粉饼 蜜粉 腮红 高光 修容 修容盘 眼影 眼影盘 眼线 眼线笔 眼线液笔 眉笔 眉粉
睫毛膏 假睫毛 口红 唇膏 润唇膏 唇釉 唇泥 唇彩 唇线笔 唇膜 指甲油 美甲 香水 淡香水 古龙水 身体乳 护手霜 磨砂膏 沐浴露 沐浴乳 香皂 洗手液 洗发水 护发素 发膜 护发精油 染发剂 发蜡
定型喷雾 牙膏 牙刷 电动牙刷 漱口水 冲牙器 剃须刀 电动剃须刀 剃须泡沫 脱毛仪 美容仪 洁面仪 化妆棉 化妆刷 化妆包 美妆蛋 粉扑 棉签 卷发棒 直发器 吹风机 梳子 水乳 水乳套装 护肤套装 彩妆套装
祛痘膏 爽身粉 止汗露 湿巾 洗脸巾 卫生巾 纸尿裤 尿不湿
连衣裙 裙子 半身裙 短裙 长裙 百褶裙 碎花裙 吊带裙 婚纱 礼服 旗袍 汉服 上衣 t恤 短袖 长袖 背心 吊带 衬衫 衬衣 卫衣 帽衫 毛衣 针织衫 开衫 外套 夹克 风衣 大衣 羽绒服 棉服 棉衣 冲锋衣 皮衣
西装 西服 马甲 polo衫 打底衫 打底裤 裤子 长裤 短裤 牛仔裤 牛仔外套 休闲裤 西裤 运动裤 阔腿裤 工装裤 瑜伽裤 紧身裤 内裤 内衣 文胸 胸罩 睡衣 睡裙 家居服 泳衣 泳裤 袜子 丝袜 船袜 围巾 丝巾
手套 帽子 棒球帽 渔夫帽 毛线帽 鸭舌帽 腰带 皮带 领带 校服 童装 运动服 运动套装 瑜伽服 雨衣
鞋 鞋子 运动鞋 跑鞋 跑步鞋 篮球鞋 足球鞋 帆布鞋 板鞋 小白鞋 老爹鞋 休闲鞋 皮鞋 高跟鞋 平底鞋 单鞋 乐福鞋 马丁靴 靴子 短靴 长靴 雪地靴 凉鞋 拖鞋 洞洞鞋 人字拖 登山鞋 徒步鞋 童鞋 豆豆鞋
包包 包 手提包 单肩包 斜挎包 双肩包 书包 背包 托特包 腰包 钱包 卡包 手拿包 电脑包 旅行包 行李箱 拉杆箱 旅行箱 公文包
手表 智能手表 手环 智能手环 项链 手链 手镯 耳环 耳钉 耳坠 戒指 对戒 吊坠 胸针 发夹 发箍 发圈 墨镜 太阳镜 眼镜 眼镜框 隐形眼镜 美瞳
手机 手机壳 钢化膜 充电器 充电宝 充电线 数据线 快充头 耳机 蓝牙耳机 无线耳机 头戴式耳机 降噪耳机 音箱 蓝牙音箱 音响 平板 平板电脑 笔记本电脑 笔记本 电脑 台式机 显示器 键盘 机械键盘 鼠标 无线鼠标
鼠标垫 u盘 移动硬盘 硬盘 固态硬盘 内存条 显卡 路由器 打印机 摄像头 相机 单反 拍立得 三脚架 自拍杆 电视 电视机 投影仪 游戏机 手柄 麦克风 支架 手机支架 无人机 内存卡
冰箱 洗衣机 滚筒洗衣机 空调 微波炉 烤箱 空气炸锅 电饭煲 电饭锅 电磁炉 电热水壶 热水壶 烧水壶 豆浆机 破壁机 榨汁机 咖啡机 养生壶 面包机 吸尘器 扫地机器人 扫地机 拖把 加湿器 除湿机 空气净化器 净水器 电风扇
风扇 取暖器 电热毯 挂烫机 熨斗 洗碗机 热水器 油烟机 台灯 小夜灯 灯 吊灯
杯子 马克杯 水杯 保温杯 玻璃杯 咖啡杯 茶杯 茶具 水壶 碗 盘子 碗碟 筷子 勺子 刀具 菜刀 菜板 砧板 锅 炒锅 平底锅 不粘锅 汤锅 砂锅 高压锅 饭盒 保鲜盒 餐具 厨具
床单 被套 被子 四件套 床上四件套 枕头 枕套 毯子 毛毯 凉席 床垫 蚊帐 毛巾 浴巾 浴袍 窗帘 地毯 地垫 抱枕 靠垫 沙发 椅子 人体工学椅 电竞椅 办公椅 桌子 书桌 餐桌 茶几 书架 鞋架 衣柜 床 收纳箱 收纳盒 衣架 镜子
香薰 香薰蜡烛 蜡烛 花瓶 摆件 挂画 挂钟 闹钟 垃圾桶 垃圾袋 纸巾 抽纸 卷纸 洗衣液 洗衣粉 洗洁精 雨伞 伞 遮阳伞 口罩
零食 坚果 饼干 蛋糕 巧克力 糖果 薯片 牛肉干 螺蛳粉 方便面 泡面 面条 大米 食用油 酱油 茶叶 茶 绿茶 红茶 普洱茶 咖啡 咖啡豆 速溶咖啡 牛奶 酸奶 奶粉 蜂蜜 燕麦 麦片 水果 月饼 粽子 红酒 白酒 啤酒 饮料 矿泉水 燕窝
礼盒 坚果礼盒 礼品卡 维生素 蛋白粉 益生菌 褪黑素 鱼油 钙片 保健品
猫粮 狗粮 猫砂 猫抓板 猫爬架 宠物零食 狗绳 猫罐头 鱼缸 宠物窝
玩具 积木 乐高 拼图 盲盒 手办 公仔 毛绒玩具 娃娃 遥控车 奶瓶 婴儿车 推车 安全座椅 爬行垫 绘本 书 小说 文具 钢笔 中性笔 笔记本子 笔袋 彩铅 贺卡
瑜伽垫 哑铃 跑步机 跳绳 健身器材 篮球 足球 羽毛球拍 乒乓球拍 网球拍 泳镜 帐篷 睡袋 登山包 登山杖 露营椅 天幕 自行车 滑板 头盔 护膝 鱼竿 运动水壶 筋膜枪 呼啦圈
face wash,cleanser,facial cleanser,cleansing oil,cleansing balm,makeup remover,micellar water,toner,serum,vitamin c serum,essence,moisturizer,
moisturiser,face cream,day cream,night cream,eye cream,face mask,sheet mask,clay mask,mask,sunscreen,sunblock,sun cream,spf,primer,foundation,bb cream,
cushion,concealer,setting powder,powder,blush palette,highlighter,bronzer,contour,eyeshadow,eyeshadow palette,eyeliner,brow pencil,eyebrow pencil,
mascara,false lashes,lipstick,lip balm,lip gloss,lip liner,lip tint,lip oil,nail polish,perfume,cologne,fragrance,body lotion,body wash,body butter,shower gel,
hand cream,hand soap,soap,soap bar,scrub,exfoliator,shampoo,conditioner,hair mask,hair oil,hair dryer,hairdryer,hair straightener,curling iron,
hairbrush,comb,toothpaste,toothbrush,electric toothbrush,mouthwash,razor,shaver,electric shaver,shaving cream,deodorant,makeup brush,makeup bag,
makeup brushes,cotton pads,cotton buds,wet wipes,diapers,nappies,
dress,summer dress,maxi dress,midi dress,evening dress,wedding dress,skirt,mini skirt,top,tops,t-shirt,tee,tank top,shirt,dress shirt,blouse,polo shirt,polo,hoodie,
sweatshirt,sweater,jumper,cardigan,pullover,jacket,denim jacket,leather jacket,rain jacket,puffer jacket,coat,winter coat,trench coat,parka,blazer,suit,vest,gilet,jeans,
skinny jeans,pants,trousers,chinos,cargo pants,joggers,sweatpants,leggings,yoga pants,shorts,running shorts,swim trunks,swimsuit,bikini,underwear,boxers,briefs,
bra,sports bra,lingerie,pajamas,pyjamas,robe,bathrobe,socks,tights,scarf,gloves,mittens,hat,cap,baseball cap,beanie,belt,tie,bow tie,costume,raincoat,onesie,
shoes,running shoes,trainers,sneakers,basketball shoes,hiking boots,boots,ankle boots,winter boots,rain boots,chelsea boots,heels,high heels,flats,loafers,sandals,flip flops,
slippers,slides,dress shoes,walking shoes,tennis shoes,football boots,clogs,
bag,handbag,purse,tote,tote bag,crossbody bag,shoulder bag,backpack,rucksack,school bag,laptop bag,messenger bag,wallet,card holder,clutch,duffel bag,gym bag,
suitcase,luggage,carry-on,fanny pack,briefcase,
watch,smartwatch,smart watch,fitness tracker,necklace,bracelet,earrings,ring,pendant,brooch,sunglasses,glasses,reading glasses,contact lenses,hair clip,hair ties,jewelry,jewellery,
phone,smartphone,phone case,screen protector,charger,phone charger,power bank,charging cable,usb cable,cable,headphones,wireless headphones,noise cancelling headphones,
earbuds,wireless earbuds,earphones,headset,gaming headset,speaker,bluetooth speaker,soundbar,tablet,laptop,gaming laptop,notebook,computer,monitor,keyboard,mechanical keyboard,
wireless keyboard,mouse,wireless mouse,gaming mouse,mouse pad,usb stick,flash drive,hard drive,ssd,memory card,graphics card,router,printer,webcam,camera,tripod,tv,
television,projector,game console,controller,microphone,phone stand,laptop stand,drone,e-reader,usb hub,adapter,
fridge,refrigerator,washing machine,dryer,air conditioner,microwave,oven,toaster,air fryer,rice cooker,kettle,electric kettle,blender,juicer,coffee maker,
coffee machine,espresso machine,slow cooker,vacuum,vacuum cleaner,robot vacuum,mop,humidifier,dehumidifier,air purifier,water filter,fan,heater,electric blanket,iron,steamer,
dishwasher,lamp,desk lamp,floor lamp,night light,light bulb,fairy lights,
mug,coffee mug,cup,travel mug,water bottle,thermos,tumbler,wine glasses,teapot,tea set,bowl,plate,plates,dinner set,cutlery,chopsticks,knife,kitchen knife,knife set,cutting board,
chopping board,pan,frying pan,saucepan,pot,wok,cookware,baking tray,lunch box,food containers,storage box,apron,
bed sheets,sheets,bedding,duvet,duvet cover,comforter,quilt,pillow,pillowcase,blanket,throw blanket,mattress,mattress topper,towel,bath towel,curtains,rug,carpet,doormat,bath mat,
cushion cover,sofa,couch,chair,office chair,gaming chair,desk,standing desk,table,coffee table,dining table,bookshelf,shelf,shoe rack,wardrobe,nightstand,bed frame,drawer organizer,hangers,
mirror,candle,scented candle,diffuser,vase,picture frame,wall art,clock,wall clock,alarm clock,trash can,bin bags,tissues,toilet paper,laundry detergent,dish soap,umbrella,plant pot,
snacks,nuts,cookies,biscuits,cake,chocolate,chocolates,candy,chips,crisps,noodles,instant noodles,rice,olive oil,tea,green tea,coffee,coffee beans,instant coffee,milk,honey,oats,cereal,
wine,beer,gift box,gift set,gift card,vitamins,protein powder,supplements,melatonin,multivitamin,
cat food,dog food,cat litter,dog leash,dog bed,cat tree,dog treats,cat toy,dog toy,pet bed,
toy,toys,lego,puzzle,jigsaw,board game,doll,teddy bear,stuffed animal,plush toy,action figure,baby bottle,stroller,pram,car seat,crib,baby monitor,book,novel,cookbook,
pen,pencil,fountain pen,planner,journal,sketchbook,markers,stickers,greeting card,backpacks,
yoga mat,dumbbells,kettlebell,treadmill,exercise bike,jump rope,resistance bands,basketball,football,soccer ball,tennis racket,badminton racket,goggles,tent,sleeping bag,
camping chair,bike,bicycle,helmet,bike helmet,skateboard,scooter,knee brace,fishing rod,golf clubs,foam roller,cooler,headlamp,massage gun`;

const brands = `
完美日记 花西子 珀莱雅 薇诺娜 玉兰油 雅诗兰黛 兰蔻 迪奥 香奈儿 欧莱雅 资生堂 海蓝之谜 科颜氏 倩碧 娇兰 纪梵希 圣罗兰 阿玛尼 雪花秀 悦诗风吟 理肤泉 薇姿 雅漾 修丽可 自然堂 百雀羚 相宜本草 大宝 橘朵 毛戈平 橘朵
可复美 韩束 丸美 欧舒丹 宝格丽 祖玛珑 祖马龙 多芬 潘婷 海飞丝 清扬 舒肤佳 佳洁士 高露洁 云南白药 欧乐b 飞科 吉列 飞利浦 松下 戴森 索尼 三星 华为 小米 荣耀 苹果 联想 惠普 戴尔 华硕 罗技 佳能 尼康 大疆 漫步者 倍思 绿联 安克
美的 格力 海尔 九阳 苏泊尔 小熊 科沃斯 石头 添可 西门子 博世 耐克 阿迪达斯 阿迪 李宁 安踏 特步 匹克 鸿星尔克 回力 飞跃 新百伦 匡威 万斯 斯凯奇 彪马 斐乐 亚瑟士 美津浓 始祖鸟 北面 哥伦比亚 骆驼 迪卡侬 探路者 露露乐蒙 优衣库 海澜之家 太平鸟 波司登
南极人 恒源祥 蕉内 内外 古驰 普拉达 路易威登 爱马仕 蔻驰 周大福 周生生 潘多拉 施华洛世奇 卡西欧 天梭 欧米茄 劳力士 宜家 无印良品 名创优品 网易严选 水星家纺 罗莱 富安娜 膳魔师 虎牌 象印 三只松鼠 良品铺子 百草味 卫龙 旺旺 蒙牛 伊利
茅台 五粮液 星巴克 瑞幸 雀巢 德芙 费列罗 乐事 皇家 渴望 美素佳儿 飞鹤 爱他美 花王 帮宝适 好奇 蓝月亮 奥妙 立白 维达 清风 洁柔 泡泡玛特 得力 晨光 凌美
nike,adidas,puma,reebok,new balance,converse,vans,skechers,asics,under armour,lululemon,uniqlo,zara,h&m,levi's,levis,gap,the north face,north face,patagonia,columbia,timberland,crocs,birkenstock,
dr martens,doc martens,gucci,prada,louis vuitton,hermes,chanel,dior,coach,michael kors,kate spade,ray-ban,rayban,casio,seiko,rolex,omega,fossil,pandora,swarovski,tiffany,apple,samsung,sony,lg,
huawei,xiaomi,oppo,vivo,honor,oneplus,google,microsoft,lenovo,dell,asus,acer,hp,logitech,razer,bose,jbl,beats,anker,canon,nikon,gopro,dji,garmin,fitbit,kindle,nintendo,philips,panasonic,dyson,bosch,
siemens,braun,oral-b,gillette,olay,loreal,l'oreal,estee lauder,lancome,clinique,mac,nars,maybelline,revlon,sephora,fenty,fenty beauty,rare beauty,charlotte tilbury,urban decay,nyx,e.l.f.,the ordinary,cerave,cetaphil,
la roche-posay,neutrogena,nivea,dove,aveeno,kiehl's,kiehls,shiseido,sk-ii,sk2,innisfree,laneige,cosrx,perfect diary,florasis,drunk elephant,tatcha,glossier,burt's bees,lush,the body shop,colgate,crest,
sensodyne,pantene,head & shoulders,ikea,muji,le creuset,kitchenaid,nespresso,breville,instant pot,tefal,zwilling,hydro flask,stanley,yeti,lego,mattel,barbie,fisher-price,hasbro,pampers,huggies,nestle,
starbucks,lindt,ferrero,purina,royal canin,whiskas,pedigree,moleskine,lamy,parker,wilson,spalding,decathlon,salomon,arc'teryx,hoka,brooks,on running,fjallraven,herschel,samsonite,tumi,fila,champion,calvin klein,tommy hilfiger,ralph lauren`;

function entries(kind: 'category' | 'brand', list: string): LexiconEntry[] {
  return list
    .split('\n')
    .flatMap((line) => (line.includes(',') ? line.split(',') : line.split(/\s+/)))
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((phrase) => ({ kind, id: phrase, phrases: [phrase] }));
}

/** Kinds of goods and makers that shoppers name; their id is the word itself, which no catalogue uses. */
export const goodsEntries: readonly LexiconEntry[] = [...entries('category', goods), ...entries('brand', brands)];
