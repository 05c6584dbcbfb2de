/** Cities under other names than an address has: in Chinese, and in short. One city a line, its own name first. */
const rows = `
new york|nyc|new york city|the big apple|纽约
los angeles|la|l.a.|洛杉矶
chicago|芝加哥
houston|休斯顿|休斯敦
phoenix|凤凰城|菲尼克斯
philadelphia|philly|费城
san antonio|圣安东尼奥
san diego|圣地亚哥|圣迭戈
dallas|达拉斯
austin|奥斯汀
jacksonville|杰克逊维尔
fort worth|沃思堡|沃斯堡
columbus|哥伦布
indianapolis|indy|印第安纳波利斯
charlotte|夏洛特
san francisco|sf|frisco|旧金山|三藩市
san jose|圣何塞|圣荷西
seattle|西雅图
denver|丹佛
washington|dc|d.c.|washington dc|华盛顿
boston|波士顿
miami|迈阿密
las vegas|vegas|拉斯维加斯
atlanta|亚特兰大
detroit|底特律
portland|波特兰
london|伦敦
paris|巴黎
berlin|柏林
tokyo|东京
singapore|新加坡
sydney|悉尼
toronto|多伦多
vancouver|温哥华
beijing|peking|北京
shanghai|上海
guangzhou|canton|广州
shenzhen|深圳
hangzhou|杭州
nanjing|南京
chengdu|成都
chongqing|重庆
wuhan|武汉
xi'an|xian|西安
suzhou|苏州
tianjin|天津
qingdao|青岛
hong kong|hk|香港
taipei|台北
`
  .trim()
  .split('\n')
  .map((row) => row.split('|'));

/** All names of a city, in small letters, itself among them: 旧金山 and "sf" for San Francisco. */
export function namesOfCity(city: string): readonly string[] {
  const own = city.toLowerCase().replace(/市$/, '').trim();
  return rows.find((names) => names.includes(own)) ?? [own];
}
