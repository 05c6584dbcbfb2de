import type { LexiconEntry } from '../../text/lexicon';

/** What any shop's goods are described by, one way of writing each, in groups of the same attribute. */
const words: Readonly<Record<string, string>> = {
  color: `
    红 橙 黄 绿 青 蓝 紫 黑 白 灰 粉 棕 褐 金 银
    红色 橙色 橘色 黄色 绿色 青色 蓝色 紫色 黑色 白色 灰色 粉色 粉红色 棕色 褐色 咖啡色 咖色 米色 米白 米白色 米黄色 杏色 金色 银色
    银灰 银灰色 银白色 深红 深红色 大红 大红色 正红 正红色 酒红 酒红色 枣红 枣红色 玫红 玫红色 玫瑰红 砖红 砖红色 橘红 橘红色 豆沙色 豆沙
    浅粉 浅粉色 裸粉 裸粉色 粉紫 粉蓝 裸色 肉色 肤色 奶油色 奶白 奶白色 象牙白 纯白 纯黑 亮黑 亮面黑 哑光黑 黑白 黑金 白金色
    深灰 深灰色 浅灰 浅灰色 灰白 灰蓝 灰蓝色 灰绿 烟灰 烟灰色 太空灰 深空灰 深空黑 炭灰 燕麦色 卡其 卡其色 驼色 焦糖色 栗色 栗棕色
    深棕 深棕色 浅棕 浅棕色 深蓝 深蓝色 浅蓝 浅蓝色 天蓝 天蓝色 宝蓝 宝蓝色 藏蓝 藏蓝色 藏青 藏青色 海军蓝 湖蓝 湖蓝色 雾霾蓝 克莱因蓝
    牛仔蓝 冰蓝 远峰蓝 墨绿 墨绿色 军绿 军绿色 草绿 草绿色 薄荷绿 薄荷色 豆绿 抹茶绿 牛油果绿 橄榄绿 深绿 深绿色 浅绿 浅绿色 祖母绿
    荧光绿 荧光黄 鹅黄 鹅黄色 姜黄 姜黄色 柠檬黄 深紫 深紫色 浅紫 浅紫色 香芋紫 香芋色 薰衣草紫 紫红 紫红色 玫瑰金 香槟金 香槟色
    星光色 午夜色 透明色 透明 彩色 迷彩 迷彩色 豹纹 莫兰迪色 樱花粉 蜜桃色 珊瑚色 珊瑚红 番茄红 枫叶色 奶茶色 茶色 亚麻色 古铜色
    black,white,red,blue,green,yellow,pink,purple,orange,brown,grey,gray,beige,navy,navy blue,cream,ivory,gold,silver,rose gold,khaki,
    maroon,burgundy,teal,turquoise,aqua,cyan,magenta,violet,lavender,lilac,mauve,mustard,olive,olive green,mint,mint green,sage,
    sage green,coral,peach,salmon,tan,camel,charcoal,charcoal grey,charcoal gray,nude,taupe,crimson,scarlet,indigo,
    fuchsia,emerald,emerald green,forest green,dark green,light green,dark blue,light blue,sky blue,baby blue,royal blue,dark red,
    bright red,hot pink,baby pink,light pink,pale pink,dusty pink,dark grey,dark gray,light grey,light gray,dark brown,light brown,
    off-white,off white,matte black,jet black,space grey,space gray,midnight blue,cobalt,cobalt blue,plum,rust,terracotta,copper,
    bronze,champagne,multicolor,multicolour,multi-color,rainbow,leopard print,camo,transparent,wine red,cherry red,lime green,
    neon green,neon pink,neon yellow,pastel pink,electric blue,ash grey,oatmeal,blush,blush pink,bright yellow,pale blue,
    pale yellow,light purple,dark purple,bright pink,bright blue,army green,stone`,
  skinType: `
    油皮 干皮 混油皮 混干皮 混合皮 混合性 混油 混干 敏感肌 敏感皮 敏皮 敏肌 油敏皮 干敏皮 油敏肌 干敏肌 油痘皮 油痘肌 痘痘肌 痘肌 痘痘皮 大油皮 大干皮
    外油内干 油性 干性 中性皮 中性皮肤 中性肌肤 油性皮肤 油性肌肤 油性皮 干性皮肤 干性肌肤 干性皮 混合性皮肤 混合性肌肤 混合皮肤 混合肌 混合肌肤
    敏感皮肤 敏感肌肤 敏感性皮肤 敏感性肌肤 沙漠皮 黄皮 黄黑皮 白皮 冷白皮 熟龄肌 成熟肌 初老肌 普通肤质 普通皮肤
    oily skin,dry skin,combination skin,combo skin,sensitive skin,normal skin,acne-prone skin,acne prone skin,mature skin,
    very dry skin,very oily skin,super dry skin,super oily skin,blemish-prone skin,dehydrated skin,eczema-prone skin,aging skin,
    ageing skin,irritated skin,reactive skin,acne-prone,acne prone,t-zone oily`,
  material: `
    纯棉 全棉 棉质 精梳棉 长绒棉 新疆棉 棉麻 棉 真丝 桑蚕丝 蚕丝 丝绸 丝绒 天丝 冰丝 莫代尔 羊毛 纯羊毛 羊绒 纯羊绒 山羊绒 美利奴羊毛 马海毛 亚麻 纯麻
    苎麻 牛仔 牛仔布 真皮 牛皮 头层牛皮 二层皮 羊皮 小羊皮 皮质 皮革 人造革 pu皮 皮 麂皮 绒面 反绒 翻毛皮 漆皮 涤纶 聚酯纤维 尼龙 锦纶 腈纶 氨纶
    粘胶 人棉 雪纺 蕾丝 缎面 欧根纱 网纱 帆布 灯芯绒 法兰绒 珊瑚绒 摇粒绒 抓绒 牛奶绒 加绒 羽绒 鸭绒 鹅绒 白鹅绒 白鸭绒 不锈钢 304不锈钢
    316不锈钢 玻璃 高硼硅玻璃 钢化玻璃 水晶 陶瓷 骨瓷 瓷 木质 木头 木制 实木 橡木 胡桃木 竹 竹制 竹纤维 硅胶 食品级硅胶 橡胶 塑料 亚克力 树脂 乳胶 记忆棉
    铝合金 合金 钛合金 纯钛 钛 铜 黄铜 铸铁 铁 金属 纯银 925银 银饰 足金 18k金 黄金 铂金 珍珠 藤编 大理石 碳纤维 防水布 牛津布 速干面料 莱赛尔 太空棉
    cotton,organic cotton,100% cotton,pure cotton,silk,mulberry silk,pure silk,wool,merino,merino wool,pure wool,cashmere,linen,leather,
    real leather,genuine leather,faux leather,vegan leather,full-grain leather,pu leather,patent leather,suede,denim,polyester,
    nylon,velvet,satin,lace,corduroy,fleece,flannel,chiffon,canvas,mesh,spandex,lycra,elastane,rayon,viscose,modal,tweed,acrylic,
    stainless steel,steel,glass,borosilicate glass,tempered glass,crystal,ceramic,porcelain,stoneware,bone china,wooden,wood,
    solid wood,oak,walnut,pine,bamboo,silicone,rubber,plastic,titanium,aluminum,aluminium,brass,cast iron,iron,metal,
    sterling silver,solid gold,latex,memory foam,down,goose down,goretex,gore-tex,rattan,marble,microfiber,microfibre,jute,hemp,
    tencel,lyocell,cotton blend,wool blend,sheepskin,shearling,faux fur,fur,cowhide,lambskin,nubuck,neoprene,carbon fiber,
    carbon fibre,wicker,teak,mahogany,enamel`,
};

/** A phrase each: a line of Chinese words by spaces, English ones by commas. */
function phrasesOf(list: string): string[] {
  return list
    .split('\n')
    .flatMap((line) => (line.includes(',') ? line.split(',') : line.split(/\s+/)))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The built-in attribute values; their id is the word itself. */
export const attributeEntries: readonly LexiconEntry[] = Object.entries(words).flatMap(([name, list]) =>
  phrasesOf(list).map((phrase): LexiconEntry => ({ kind: 'attribute', id: phrase, name, phrases: [phrase] })),
);
