/** What the data set calls in English alone, with its Chinese and the department it belongs to. */
const products = `
T-Shirt=T恤=Clothing
Laptop=笔记本电脑=Electronics
Running Shoes=跑鞋=Shoes
Smartphone=智能手机=Electronics
Backpack=双肩包=Bags & Luggage
Coffee Maker=咖啡机=Kitchen
Water Bottle=水壶=Sports & Outdoors
Desk Lamp=台灯=Home
Notebook=笔记本=Stationery & Games
Sunglasses=太阳镜=Accessories
Wristwatch=手表=Accessories
Electric Toothbrush=电动牙刷=Beauty & Care
Yoga Mat=瑜伽垫=Sports & Outdoors
Bluetooth Speaker=蓝牙音箱=Electronics
Gaming Mouse=游戏鼠标=Electronics
Action Camera=运动相机=Electronics
Garden Hose=花园水管=Home
Hiking Boots=登山靴=Shoes
Tablet=平板电脑=Electronics
E-Reader=电子阅读器=Electronics
Portable Charger=充电宝=Electronics
Indoor Security Camera=室内监控摄像头=Electronics
Electric Kettle=电热水壶=Kitchen
Mechanical Keyboard=机械键盘=Electronics
Wireless Earbuds=无线耳机=Electronics
Smart Thermostat=智能温控器=Home
Fleece Jacket=抓绒外套=Clothing
Wall Clock=挂钟=Home
Dumbbell Set=哑铃套装=Sports & Outdoors
Pet Bed=宠物床=Home
Espresso Machine=意式咖啡机=Kitchen
Cycling Helmet=骑行头盔=Sports & Outdoors
LED Light Bulb=LED灯泡=Home
Digital Camera=数码相机=Electronics
Bookshelf=书架=Home
Bicycle=自行车=Sports & Outdoors
Sneakers=运动鞋=Shoes
Office Chair=办公椅=Home
Smart Watch=智能手表=Electronics
Tea Kettle=烧水壶=Kitchen
Luggage Set=行李箱套装=Bags & Luggage
Patio Umbrella=庭院伞=Home
Air Purifier=空气净化器=Home
Makeup Kit=彩妆套装=Beauty & Care
Skateboard=滑板=Sports & Outdoors
Jigsaw Puzzle=拼图=Stationery & Games
Grill=烤炉=Home
Headphones=头戴式耳机=Electronics
Vacuum Cleaner=吸尘器=Home
Perfume=香水=Beauty & Care`;

const departments = `
Clothing=服装
Electronics=数码电子
Shoes=鞋靴
Bags & Luggage=箱包
Kitchen=厨房
Sports & Outdoors=运动户外
Home=家居
Stationery & Games=文具玩具
Accessories=配饰
Beauty & Care=美妆个护`;

const values = `
adjustable=可调节
fixed=固定
none=无
RGB=RGB
white=白色
high-back=高靠背
standard=标准
bagged=有尘袋
bagless=无尘袋
leather=皮革
metal=金属
silicone=硅胶
10 hours=10小时
20 hours=20小时
4 hours=4小时
6 hours=6小时
8 hours=8小时
AA batteries=五号电池
rechargeable=充电式
100W equivalent=相当于100瓦
60W equivalent=相当于60瓦
75W equivalent=相当于75瓦
high=高
low=低
medium=中
1 cup=1杯
2 cups=2杯
4 cups=4杯
8 cups=8杯
1 liter=1升
1.5 liters=1.5升
2 liters=2升
beige=米色
black=黑色
blue=蓝色
brown=棕色
gold=金色
gray=灰色
grey=灰色
green=绿色
navy=藏青色
pink=粉色
purple=紫色
red=红色
rose gold=玫瑰金
silver=银色
space grey=深空灰
stainless steel=不锈钢
wood=木质
yellow=黄色
daylight=日光色
warm white=暖白光
camera=相机隔层
hydration=水袋隔层
laptop=电脑隔层
Bluetooth=蓝牙
Ethernet=网线
wired=有线
wireless=无线
Wireless=无线
hard cover=硬面
soft cover=软面
bamboo=竹
maple=枫木
plastic=塑料
custom=定制
graphic=图案
plain=纯色
10 inches=10英寸
12 inches=12英寸
14 inches=14英寸
beginner=入门
intermediate=进阶
expert=高手
auto shutoff=自动断电
built-in grinder=内置磨豆
cordless=无绳
night mode=夜间模式
pet hair removal=除宠物毛
quiet operation=静音
rotisserie=旋转烤架
side burner=侧炉
smart sensors=智能感应
timer=定时
110 degrees=110度
130 degrees=130度
160 degrees=160度
carbon=活性炭
ionic=负离子
large=大号
small=小号
men=男士
women=女士
unisex=中性
3 ft=3英尺
4 ft=4英尺
5 ft=5英尺
6 ft=6英尺
7 ft=7英尺
basic=基础
professional=专业
100ft=100英尺
25ft=25英尺
50ft=50英尺
28 inch=28英寸
31 inch=31英寸
34 inch=34英寸
non-polarized=非偏光
polarized=偏光
canvas=帆布
ceramic=陶瓷
cotton=棉
fabric=布艺
fleece=抓绒
glass=玻璃
hardshell=硬壳
softshell=软壳
iron=铁
latex=乳胶
memory foam=记忆棉
mesh=网布
natural rubber=天然橡胶
nylon=尼龙
olefin=烯烃
polyester=涤纶
rubber=橡胶
synthetic=合成材料
urethane=聚氨酯
vinyl=乙烯基
2-piece=两件套
3-piece=三件套
4-piece=四件套
500=500片
1000=1000片
1500=1500片
2000=2000片
AC adapter=电源适配器
battery=电池
15 bar=15巴
19 bar=19巴
9 bar=9巴
fresh=清新调
oriental=东方调
woody=木质调
laser=激光
optical=光学
full size=全尺寸
portable=便携
dark=深
light=浅
crew neck=圆领
v-neck=V领
electric=电
gas=燃气
induction=电磁炉
clicky=段落青轴
linear=线性轴
tactile=段落茶轴
animals=动物
art=艺术
fantasy=奇幻
landscape=风景
auto tilt=自动倾斜
manual tilt=手动倾斜
analog=指针
digital=数字
automatic=全自动
manual=手动
canister=卧式
robotic=扫地机器人
upright=立式
capsule=胶囊
drip=滴滤
espresso=意式
french press=法压
charcoal=木炭
in-ear=入耳
on-ear=贴耳
over-ear=头戴
mountain=山地
road=公路
no=不防水
yes=防水
not resistant=不防水
full=全拉链
half=半拉链
30-50 lbs=30-50磅
5-25 lbs=5-25磅
55-75 lbs=55-75磅
10x=10倍
3x=3倍
5x=5倍`;

const pairs = (table: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [english = '', ...rest] = line.split('=');
        return [english, rest] as const;
      }),
  );

const productNames = pairs(products);
const departmentNames = pairs(departments);
const valueNames = pairs(values);

export interface NamedGoods {
  readonly title: { readonly en: string; readonly zh?: string };
  readonly department: { readonly en: string; readonly zh?: string };
}

/** What goods of this name are called; unknown ones keep their own name and stand in a department of their own. */
export function goodsNames(name: string): NamedGoods {
  const [zh, department = name] = productNames.get(name) ?? [];
  const [departmentZh] = departmentNames.get(department) ?? [];
  return {
    title: { en: name, ...(zh && { zh }) },
    department: { en: department, ...(departmentZh && { zh: departmentZh }) },
  };
}

export function valueName(value: string): { readonly en: string; readonly zh?: string } {
  const [zh] = valueNames.get(value) ?? [];
  return { en: value, ...(zh && { zh }) };
}
