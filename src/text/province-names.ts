/** Provinces of China that are no cities, as they are written in English and in Chinese. One province a line. */
const rows = `
anhui|安徽
fujian|福建
gansu|甘肃
guangdong|canton province|广东
guangxi|广西
guizhou|贵州
hainan|海南
hebei|河北
heilongjiang|黑龙江
henan|河南
hong kong|hongkong|香港
hubei|湖北
hunan|湖南
inner mongolia|nei mongol|内蒙古
jiangsu|江苏
jiangxi|江西
jilin|吉林
liaoning|辽宁
macau|macao|澳门
ningxia|宁夏
qinghai|青海
shaanxi|陕西
shandong|山东
shanxi|山西
sichuan|四川
taiwan|台湾
tibet|xizang|西藏
xinjiang|新疆
yunnan|云南
zhejiang|浙江
`
  .trim()
  .split('\n')
  .map((row) => row.split('|'));

/** All names of a province, in small letters, itself among them: 西藏 and "xizang" for Tibet. */
export function namesOfProvince(province: string): readonly string[] {
  const own = province.toLowerCase().trim();
  return rows.find((names) => names.some((name) => own.startsWith(name))) ?? [own];
}

export const englishProvinces: readonly string[] = rows.flat().filter((name) => /^[a-z]/.test(name));
