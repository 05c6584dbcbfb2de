/**
 * Names of the same kind of thing, one kind a line, in both languages. A shop's own category is found by any of the names
 * on its line; a word that is no category of the shop is looked for under the other names too.
 */
export const kindNames = `
洗面奶|洁面|洁面乳|洗面乳|洁面膏|洁面啫喱|洁面泡沫|洗脸的|洁面产品|cleanser|face wash|facial cleanser|facial wash|face cleanser
爽肤水|化妆水|柔肤水|护肤水|toner|facial toner
精华|精华液|精华素|肌底液|serum|essence
面霜|乳霜|保湿霜|润肤霜|擦脸的|face cream|moisturiser|moisturizer|moisturising cream|moisturizing cream|day cream|night cream
乳液|润肤乳|lotion|face lotion
身体乳|润体乳|身体护理|body lotion|body cream|body care|body milk
眼霜|眼部精华|eye cream
防晒|防晒霜|防晒乳|防晒喷雾|隔离防晒|sunscreen|sun cream|sunblock|suncream|sun screen
面膜|贴片面膜|face mask|facial mask|sheet mask
卸妆|卸妆水|卸妆油|卸妆膏|makeup remover|make up remover|cleansing oil|micellar water
口红|唇膏|lipstick|lip stick
唇釉|唇蜜|唇彩|唇釉唇蜜|染唇液|lip gloss|lipgloss|lip glaze|lip tint|lip stain
润唇膏|护唇膏|lip balm|chapstick
唇线笔|唇笔|lip liner|lip pencil
粉底|粉底液|粉底霜|foundation|liquid foundation
气垫|气垫bb|cushion foundation|bb cushion
遮瑕|遮瑕膏|遮瑕液|concealer
粉饼|散粉|蜜粉|定妆粉|face powder|pressed powder|setting powder|loose powder
腮红|胭脂|blush|blusher
高光|高光粉|highlighter
修容|修容粉|bronzer|contour
眼影|眼影盘|eyeshadow|eye shadow|eyeshadow palette
眼线笔|眼线|眼线液笔|eyeliner|eye liner
睫毛膏|mascara
眉笔|眉粉|eyebrow pencil|brow pencil|eyebrow
指甲油|nail polish|nail varnish|nail lacquer
香水|淡香水|perfume|fragrance|eau de toilette|eau de parfum|cologne
洗发水|洗发露|洗发膏|shampoo
护发素|conditioner|hair conditioner
沐浴露|沐浴乳|body wash|shower gel
洗手液|hand soap|hand wash
香皂|肥皂|soap|bar soap
护手霜|hand cream
牙刷|toothbrush
电动牙刷|electric toothbrush
牙膏|toothpaste
毛巾|面巾|洗脸巾|towel|face towel
浴巾|bath towel
浴室地垫|浴垫|地垫|bath mat
手机|智能手机|phone|smartphone|mobile phone|cell phone|cellphone|mobile|smart phone
手机壳|手机套|保护壳|phone case|phone cover|cell phone case
充电器|充电头|charger|wall charger
手机充电器|phone charger|mobile charger
充电宝|移动电源|power bank|portable charger|battery pack
数据线|充电线|data cable|charging cable|usb cable|phone cord
充电数据线|chargers & cables
耳机|headphones|headphone|earphones|earphone
头戴式耳机|头戴耳机|headset|head set|over ear headphones
蓝牙耳机|bluetooth headphones|bluetooth headset|bluetooth earphones
无线耳机|wireless headphones|wireless earphones
入耳式耳机|入耳耳机|耳塞|earbuds|ear buds|wireless earbuds|earbud|in ear headphones
音箱|音响|扬声器|speaker|loudspeaker
蓝牙音箱|蓝牙音响|bluetooth speaker|wireless speaker
平板|平板电脑|tablet|tablet computer
笔记本电脑|手提电脑|laptop|notebook computer|notebook pc
电脑平板|laptops & tablets
台式机|台式电脑|desktop|desktop computer|desktop pc
显示器|显示屏|monitor|computer monitor|computer screen
键盘|keyboard
机械键盘|mechanical keyboard
鼠标|mouse|computer mouse|mice
无线鼠标|wireless mouse
鼠标垫|mouse pad|mousepad|mouse mat
打印机|printer
墨盒|ink cartridge
硒鼓|toner cartridge|laser toner
投影仪|projector
电视|电视机|tv|television
摄像头|监控|webcam|security camera
相机|数码相机|camera|digital camera
智能手表|手环|smartwatch|smart watch|fitness tracker
手表|腕表|watch|wristwatch
硬盘|hard drive|hdd|hard disk
移动硬盘|external hard drive|portable hard drive|external hdd
u盘|优盘|闪存盘|usb stick|usb flash drive|flash drive|thumb drive|memory stick
内存卡|存储卡|sd card|memory card
tf卡|micro sd card|micro sd|microsd
路由器|router|wifi router
转换器|适配器|adapter|adaptor
电池|battery|batteries
插线板|插排|接线板|extension cord|extension lead|power strip
显卡|graphics card|gpu|video card
游戏机|game console|games console
ps4|playstation 4
ps5|playstation 5
手柄|游戏手柄|gamepad|game controller|controller
微波炉|microwave|microwave oven
咖啡机|coffee maker|coffee machine|espresso machine
电热水壶|烧水壶|热水壶|electric kettle|kettle
烤面包机|多士炉|toaster
空气炸锅|air fryer
搅拌机|料理机|榨汁机|破壁机|blender|juicer
吸尘器|vacuum cleaner|vacuum|hoover
扫地机器人|扫地机|robot vacuum|robotic vacuum
空气净化器|air purifier
加湿器|humidifier
电风扇|风扇|电扇|fan|electric fan
吹风机|电吹风|hair dryer|hairdryer|hair drier|hairdrier|blow dryer
剃须刀|刮胡刀|电动剃须刀|shaver|electric shaver|razor
熨斗|电熨斗|iron|steam iron
挂烫机|garment steamer|steamer|clothes steamer
台灯|书桌灯|desk lamp|table lamp|reading lamp
落地灯|floor lamp
灯具|灯|灯饰|lamp|light|lighting
小夜灯|夜灯|night light
厨房电器|小家电|kitchen appliance
锅具|锅|厨具|锅具餐厨|cookware|pots and pans
炒锅|wok
煎锅|平底锅|牛排锅|frying pan|skillet|fry pan
汤锅|炖锅|stockpot|soup pot
奶锅|milk pan|saucepan
餐具|碗筷|tableware|dinnerware
杯子|水杯|cup|drinking cup
马克杯|mug|coffee mug
保温杯|保温壶|thermos|vacuum flask|insulated bottle
水壶|水瓶|water bottle
床品|床上用品|床品件套|bedding|bed linen
四件套|床上四件套|三件套|bedding set|duvet set
被子|被|棉被|被芯|duvet|quilt|comforter
空调被|夏凉被|夏被|薄被|summer quilt
羽绒被|鹅绒被|down duvet|down comforter
蚕丝被|silk quilt
枕头|枕|枕芯|pillow
枕套|pillowcase|pillow case
抱枕|靠垫|靠枕|cushion|throw pillow
床单|bed sheet|bedsheet
床笠|fitted sheet
床垫|床褥|mattress
毯子|毛毯|盖毯|blanket|throw
凉席|席子|草席|summer mat
坐垫|椅垫|seat cushion|seat pad
窗帘|curtain|drapes
地毯|carpet|rug
沙发|sofa|couch
书桌|写字台|desk|writing desk
桌子|桌|table
柜子|柜|cabinet|cupboard
餐桌|饭桌|dining table
椅子|餐椅|chair
办公椅|电脑椅|转椅|office chair|desk chair
书架|bookshelf|bookcase
床|bed
床头柜|bedside table|nightstand
茶几|coffee table
钟|时钟|挂钟|闹钟|clock|wall clock|alarm clock
镜子|mirror
收纳盒|收纳箱|storage box
雨伞|伞|umbrella
文具|stationery
笔记本|本子|记事本|notebook|notepad
钢笔|fountain pen
中性笔|圆珠笔|水笔|签字笔|gel pen|ballpoint pen|pen
糕点|点心|小点心|pastry|cakes
饼干|曲奇|cookie|biscuit
零食|小吃|snack
茶叶|茶|tea
咖啡|coffee
粽子|粽|rice dumpling|zongzi
箱包|包包|bags & luggage|bag
双肩包|背包|书包|backpack|rucksack
行李箱|拉杆箱|旅行箱|登机箱|suitcase|luggage|carry on
手提包|手袋|女包|handbag|purse|tote|tote bag
钱包|wallet
鞋靴|鞋|鞋子|shoes|shoe|footwear
运动鞋|跑鞋|跑步鞋|球鞋|sneakers|sneaker|trainers|running shoes|tennis shoes
拖鞋|slipper|slippers|flip flops
高跟鞋|heels|high heels|heel shoes
靴子|boots|boot
T恤|短袖|t恤衫|体恤|tee|t shirt|tshirt|t-shirt
衬衫|衬衣|shirt
T恤衬衫|shirts & t-shirts
卫衣|hoodie|sweatshirt|hooded sweatshirt
外套|夹克|jacket|coat
羽绒服|down jacket|puffer jacket
毛衣|针织衫|sweater|jumper|pullover|knitwear
裤子|长裤|trousers|pants
牛仔裤|jeans|denim
短裤|shorts
连衣裙|裙子|裙|dress|dresses|frock|gown
半身裙|短裙|skirt
内裤|底裤|underwear|panties|briefs|boxers
袜子|袜|socks|sock
帽子|帽|hat|cap
围巾|丝巾|scarf
手套|gloves
腰带|皮带|belt
墨镜|太阳镜|太阳眼镜|sunglasses|shades
耳环|耳钉|earrings|earring
项链|necklace
戒指|ring
配饰|饰品|accessories
婴儿服|婴童服饰|宝宝衣服|baby clothes|babywear
玩具|toy|toys
拼图|jigsaw puzzle|puzzle
瑜伽垫|yoga mat
哑铃|dumbbell|dumbbells
温控器|恒温器|温度控制器|thermostat
烤炉|烤架|烧烤炉|烧烤架|grill|barbecue|bbq|barbecue grill
电子阅读器|电子书|电子书阅读器|电纸书|e-reader|ereader|e reader|ebook reader
水管|浇水管|浇花管|garden hose|hose
灯泡|电灯泡|light bulb|lightbulb|bulb
彩妆套装|化妆套装|化妆品套装|彩妆盒|makeup kit|makeup set|make up kit
行李箱套装|旅行箱套装|拉杆箱套装|luggage set|suitcase set
自行车|单车|bicycle|bike
摩托车|motorcycle|motorbike
头盔|helmet
滑板|skateboard
猫砂盆|litter box
宠物窝|猫窝|狗窝|宠物床|pet bed|dog bed|cat bed
牵引绳|狗绳|遛狗绳|dog leash|pet leash
猫抓板|cat scratcher|scratching post
狗粮|dog food
猫粮|cat food
猫砂|cat litter
皮鞋|leather shoes|dress shoes
凉鞋|sandals|sandal
平底鞋|flats|flat shoes
帆布鞋|canvas shoes
西装|西服|suit
大衣|overcoat
电饭煲|电饭锅|rice cooker
冰箱|refrigerator|fridge
洗衣机|washing machine|washer
洗碗机|dishwasher
方便面|泡面|速食面|instant noodles
酸奶|yogurt|yoghurt
抽纸|纸巾|面巾纸|tissues|facial tissue
卷纸|卫生纸|厕纸|toilet paper|toilet roll
洗衣液|laundry detergent
洗洁精|dish soap|washing up liquid
纸尿裤|尿不湿|尿片|diapers|diaper|nappies|nappy
奶粉|baby formula|formula milk
帐篷|tent
睡袋|sleeping bag
`;
