/** Names of the same property, one property a line, in both languages. */
export const valueNames = `
红色|红|大红|red
黑色|黑|纯黑|black
白色|白|纯白|white
蓝色|蓝|blue
天蓝|浅蓝|sky blue|light blue
藏青|深蓝|藏蓝|navy|navy blue|dark blue
绿色|绿|green
军绿|橄榄绿|olive|army green
黄色|黄|yellow
橙色|橘色|橙|orange
紫色|紫|purple|violet
粉色|粉红|粉|粉红色|pink
灰色|灰|gray|grey
深灰|炭灰|charcoal|dark grey|dark gray
棕色|咖啡色|褐色|咖色|brown
驼色|卡其|卡其色|camel|khaki|tan
米色|杏色|beige|cream colour|cream color
银色|银|silver
金色|金|gold|golden
玫瑰金|rose gold
酒红|酒红色|burgundy|wine red
透明|clear|transparent
油性肌肤|油性皮肤|油皮|大油皮|油性|oily skin|oily
干性肌肤|干性皮肤|干皮|干性|大干皮|dry skin
混合性肌肤|混合性皮肤|混合皮|混油皮|混干皮|混油|combination skin
敏感肌肤|敏感皮肤|敏感肌|敏感皮|敏皮|易过敏|sensitive skin|sensitive
中性肌肤|中性皮肤|normal skin
所有肤质|各种肤质|任何肤质|all skin types|every skin type
控油|去油|oil control|oil-control|mattifying
保湿|补水|保湿补水|滋润|hydrating|moisturising|moisturizing|hydration
美白|提亮|淡斑|亮白|brightening|whitening
抗皱|抗老|抗衰老|紧致|紧致抗皱|淡纹|firming|anti-aging|anti-ageing|anti-wrinkle|anti wrinkle
祛痘|去痘|净痘|痘痘|痘印|blemish care|anti-acne|acne
温和|温和清洁|不刺激|gentle|gentle cleansing|mild
深层清洁|清洁力强|deep cleansing|deep clean
舒缓|镇定|修红|soothing|calming
去黑头|收毛孔|细致毛孔|毛孔粗大|pore refining|pores|blackheads
持久|不脱妆|不掉色|不沾杯|long-lasting|long lasting|longwear|long wear
防水|waterproof|water resistant|water-resistant
遮瑕|遮盖|高遮盖|遮瑕力强|full coverage|high coverage
哑光|雾面|磨砂质地|matte|matt
水润|水光|光泽|dewy|glossy
无香精|无香料|无香味|不含香精|fragrance free|fragrance-free|unscented|no fragrance
无酒精|不含酒精|alcohol free|alcohol-free
无油|不含油|oil free|oil-free
零残忍|无动物实验|cruelty free|cruelty-free
纯素|素食|vegan
有机|organic
不含麸质|无麸质|gluten free|gluten-free
天然|natural
无咖啡因|不含咖啡因|低因|脱因|decaf|decaffeinated|caffeine free|caffeine-free|no caffeine
无糖|无蔗糖|零糖|不含糖|sugar free|sugar-free|no sugar
无乳糖|不含乳糖|lactose free|lactose-free
男士|男生|男款|男式|男性|男|爸爸|老公|男朋友|men|mens|men's|for him|male
女士|女生|女款|女式|女性|女|妈妈|老婆|女朋友|women|womens|women's|ladies|for her|female
儿童|小孩|孩子|小朋友|宝宝|婴童|kids|children|child|boys|girls
婴儿|新生儿|baby|infant|newborn
男女通用|中性|unisex
纯棉|棉|全棉|棉质|棉的|cotton|100% cotton
羊毛|wool|woolen|merino
羊绒|cashmere
真丝|丝绸|蚕丝|桑蚕丝|silk
亚麻|麻|linen
皮革|真皮|皮质|牛皮|leather|genuine leather
法兰绒|flannel
聚酯纤维|涤纶|polyester
尼龙|nylon
不锈钢|stainless steel
实木|木质|木头|木制|solid wood|wooden|wood
玻璃|glass
陶瓷|ceramic
塑料|plastic
硅胶|silicone
乳胶|latex
记忆棉|记忆绵|memory foam
铝合金|铝|aluminium|aluminum
网面|网布|mesh
透气|breathable
防滑|不滑|non-slip|anti-slip|nonslip
不粘|不粘的|non-stick|nonstick
可水洗|可机洗|能水洗|机洗|washable|machine washable
便携|轻便|方便携带|portable|lightweight
可折叠|折叠|foldable|folding
可调节|adjustable
静音|安静|不吵|quiet|silent|noiseless
保暖|加厚|厚的|暖和|warm|thick|thermal
轻薄|薄款|薄的|thin|slim
无线|wireless|cordless
有线|wired|corded
蓝牙|bluetooth
快充|fast charging|quick charge
降噪|主动降噪|noise cancelling|noise canceling|noise-cancelling|anc
长续航|续航久|待机久|long battery life
触屏|触摸屏|touchscreen|touch screen
机械|mechanical
游戏|电竞|gaming
条纹|striped|stripes
格纹|格子|格子的|check|checked|plaid|tartan
纯色|素色|solid|plain
印花|碎花|花的|floral|printed
波点|圆点|polka dot
复古|vintage|retro
简约|极简|minimal|minimalist|simple
日式|和风|japanese style
北欧|scandinavian|nordic
休闲|casual
正式|商务|formal|business
运动|健身|sporty|sport|sports|athletic|workout
春季|春天|春款|spring
夏季|夏天|夏款|夏日|summer
秋季|秋天|秋款|autumn|fall
冬季|冬天|冬款|过冬|winter
礼盒|礼盒装|gift box|gift set
`;

/** What a wish is served by, beside the property that is named like it: wish => properties, any of which helps. */
export const needWords = `
油皮|油性皮肤|油性肌肤|大油皮|出油|爱出油|oily skin|oily => 控油|清爽|净痘|oil control|mattifying|油性|油皮|oily
干皮|干性皮肤|干性肌肤|皮肤干|dry skin => 保湿|补水|滋润|滋养|hydrating|moisturising|nourishing|干性|干皮
敏感肌|敏感皮|敏感皮肤|敏皮|sensitive skin => 舒缓|温和|无香精|无酒精|soothing|gentle|fragrance free|修护屏障|敏感
不拔干|不干唇|不起皮|不紧绷|not drying|non drying|dont dry out|don't dry out|doesnt dry out|doesn't dry out|wont dry out|won't dry out => 滋润|保湿|滋养|moisturizing|moisturising|hydrating|nourishing
显白|显气色|衬肤色 => 提亮|显白|正红|brightening
痘肌|长痘|痘痘|痘痘肌|爆痘|acne|acne prone skin|breakouts => 净痘|祛痘|控油|blemish care|oil control
黑头|毛孔|毛孔粗大|blackheads|large pores => 细致毛孔|深层清洁|清洁|pore refining|deep cleansing
暗沉|发黄|熬夜|dull skin => 提亮|美白|brightening|radiance|光泽
细纹|皱纹|初老|抗初老|wrinkles|fine lines => 紧致抗皱|抗皱|紧致|firming|anti-wrinkle
颈椎|颈椎不好|脖子疼|neck pain => 护颈|neck support|记忆枕|颈
腰疼|腰不好|back pain => 护腰|腰靠|护椎|lumbar
怕冷|冬天盖|过冬 => 保暖|加厚|羊毛|羽绒|winter|warm
怕热|夏天盖|夏天用|凉快 => 夏凉|凉感|凉席|空调被|summer|cool
跑步|running|jogging => 跑鞋|运动|running|breathable|透气
出差|旅行|旅游|travel|travelling => 便携|旅行|portable|travel
打游戏|玩游戏|爱游戏|游戏迷|games a lot|plays games|playing games|video games|gamer|gamers|games => 游戏|电竞|gaming|gamers|游戏玩家
健身|撸铁|gym|working out|works out|fitness => 运动|健身|sport|sports|breathable|透气
爱拍照|拍照|摄影|photography|taking photos|takes photos => 拍照|相机|摄影|camera|photography
登山|徒步|hiking => 防水|户外|waterproof|outdoor|hiking
上班|通勤|office|commute => 商务|正式|通勤|formal|office
`;
