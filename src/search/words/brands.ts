/** Names of the same brand, one brand a line: the official one, the other language's, nicknames. */
export const brandNames = `
玉兰油|olay|olaz
雅诗兰黛|estee lauder|estée lauder|雅思兰黛
兰蔻|lancome|lancôme
欧莱雅|巴黎欧莱雅|l'oreal|loreal|l'oréal|l'oreal paris
美宝莲|maybelline|maybelline new york
倩碧|clinique
迪奥|dior|christian dior
香奈儿|小香|chanel
圣罗兰|杨树林|ysl|yves saint laurent|saint laurent
纪梵希|givenchy
阿玛尼|armani|giorgio armani
娇兰|guerlain
资生堂|shiseido
sk-ii|sk2|skii|神仙水
科颜氏|契尔氏|kiehl's|kiehls
魅可|mac|m.a.c|mac cosmetics
纳斯|nars
露华浓|revlon
完美日记|perfect diary|小奥利
花西子|florasis
珀莱雅|proya
薇诺娜|winona
自然堂|chando
百雀羚|pechoin
大宝|dabao
相宜本草|inoherb
韩束|kans
兰芝|laneige
悦诗风吟|innisfree
雪花秀|sulwhasoo
理肤泉|la roche-posay|la roche posay
雅漾|avene|avène
薇姿|vichy
适乐肤|cerave
丝塔芙|cetaphil
妮维雅|nivea
旁氏|pond's|ponds
凡士林|vaseline
小蜜蜂|burt's bees|burts bees
多芬|dove
曼秀雷敦|mentholatum
贝玲妃|benefit
芭比波朗|bobbi brown
蜜丝佛陀|max factor
封面女郎|covergirl|cover girl
艾丝|essie
爱的态度|attitude
卡拉泡泡|colourpop|colorpop
植村秀|shu uemura
芙丽芳丝|freeplus
珂润|curel
耐克|耐刻|nike
阿迪达斯|阿迪|三叶草|adidas
彪马|puma
安踏|anta
李宁|li-ning|lining
新百伦|new balance|nb
匡威|converse
斐乐|fila
亚瑟士|asics
斯凯奇|skechers
万斯|范斯|vans
优衣库|uniqlo
飒拉|zara
海澜之家|hla
古驰|gucci
普拉达|prada
路易威登|lv|louis vuitton
爱马仕|hermes|hermès
卡尔文·克莱恩|卡尔文克莱恩|calvin klein|ck
劳力士|rolex
浪琴|longines
苹果|apple
华为|huawei
荣耀|honor
小米|xiaomi|mi
红米|redmi
三星|samsung
索尼|sony
松下|panasonic
飞利浦|philips
佳能|canon
尼康|nikon
联想|lenovo
戴尔|dell
惠普|hp|hewlett packard|hewlett-packard
华硕|asus
宏碁|acer
微软|microsoft
谷歌|google
亚马逊|amazon
任天堂|nintendo
罗技|logitech
雷蛇|razer
英特尔|intel
英伟达|nvidia
闪迪|sandisk
西部数据|西数|western digital|wd
希捷|seagate
金士顿|kingston
兄弟|brother
爱普生|epson
施乐|xerox
利盟|lexmark
博士|bose
哈曼卡顿|harman kardon
捷波朗|jabra
森海塞尔|sennheiser
倍思|baseus
安克|anker
贝尔金|belkin
墨菲|mophie
普联|tp-link|tplink
网件|netgear
戴森|dyson
美的|midea
格力|gree
海尔|haier
九阳|joyoung
苏泊尔|supor
双立人|zwilling
膳魔师|thermos brand
德龙|delonghi|de'longhi
雀巢|nestle|nescafe|nespresso
vivo|维沃
oppo|欧珀
真我|realme
`;
