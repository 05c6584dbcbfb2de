import { matchesOf } from '../../text/matches';

const surnames = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净阴闫佘晏苟肖凤'.split(
    '',
  ),
);
const doubleSurnames = /^(?:欧阳|司马|上官|诸葛|司徒|东方|独孤|南宫|夏侯|慕容|尉迟|皇甫|令狐|端木|公孙)/;
/** Two or three characters that begin with a surname and are no name. */
const notNames =
  /^(?:安排|方便|高兴|成功|石头|白色|黑色|黄色|金色|何时|何处|时间|常用|任何|包邮|包装|万一|易碎|强烈|明天|田园|马上|谢谢|谢了|许多|严重|温馨|文件|文具|单独|单位|程序|管理|关于|向前|成人|成品|解决|强制|牛奶|牛仔|石榴|景区|雷达|乔迁|盛夏|方式|高级|高档|金额|司机|车子|房子|边上|白天|查询|查看|查一|查下|谷物|钱包|钱呢|查|管家|周末|周日|周[一二三四五六日天]|时候|于是|都[行可]|向你|有|安全|马路|江边|黄金|包包|任意|别忘|麻烦|送到|寄到|单号|常常|项目|毛衣|毛巾|叶子|梅花|柳州|成都|宁波|白云|万达|龙湖|华润|华为|金地|路边|卫生|房间|项链|白酒|万象|盛世|金域|江南|海南|时代|阳光|景苑|康桥|包裹|安心|祝|毕竟|华丽|凌晨|盛|解释|齐全|左右|路上|段|康复|阴天|边)/;
const titled = /(?:先生|女士|小姐|老师|总|太太|同学|阿姨|叔叔|师傅|经理|医生)$/;

/** Whether two to four Chinese characters may be somebody's name. */
export function isChineseName(text: string): boolean {
  const bare = text.replace(titled, '');
  const isTitled = bare !== text;
  if (!/^[\u4e00-\u9fff]+$/.test(bare) || notNames.test(text)) return false;
  if (doubleSurnames.test(bare)) return bare.length >= 2 && bare.length <= 4;
  if (!surnames.has(bare.charAt(0))) return false;
  return bare.length <= 3 && bare.length >= (isTitled ? 1 : 2);
}

/** Ends of what stands in front of or behind a name. */
const called =
  /(?:收件人|收货人|收件|联系人|姓名|名字|本人|我叫|我是|我的名字是|寄给|送给|发给|交给|叫|写)(?:姓名|名字)?(?:是|为|叫|写|:)?(?:我?(?:老婆|老公|妈妈?|爸爸?|朋友|同事|姐姐?|哥哥?|妹妹|弟弟|女朋友|男朋友|媳妇|对象|室友|同学|女儿|儿子))? ?([\u4e00-\u9fff·]{2,5}?|[a-z]{2,15}(?: [a-z]{2,15}){0,2})(?=$|[\s,;。:、!\ue000]|收|电话|手机|地址|联系|,)/;
const receiving =
  /(?:^|[\s,;。:、\ue000]|[\d号室楼栋座])([\u4e00-\u9fff]{2,4}) ?[(（]?收(?:件)?[)）]?(?=$|[\s,;。\ue000])/;

export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

function spanOf(match: RegExpExecArray | null): NameSpan | null {
  const name = match?.[1];
  if (!match || !name) return null;
  const start = match.index + match[0].indexOf(name);
  const bare = name.replace(/(?<=..)[吧啊哈呢的了啦哦]$/, '');
  return { start, end: start + bare.length };
}

/** A name that words point at, else a piece of the text that reads as one. */
export function findName(text: string): NameSpan | null {
  const pointed = spanOf(called.exec(text)) ?? spanOf(receiving.exec(text));
  if (pointed) return pointed;
  for (const match of matchesOf(text, /[^\s,;。:、!?()\ue000]+/g)) {
    if (isChineseName(match[0])) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
