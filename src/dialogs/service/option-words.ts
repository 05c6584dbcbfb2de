/** What shoppers call the options of goods in Chinese, by a word of their name. */
const inChinese: Readonly<Record<string, readonly string[]>> = {
  color: ['颜色'],
  colour: ['颜色'],
  size: ['尺码', '码数', '大小', '尺寸'],
  screen: ['屏幕', '屏'],
  material: ['材质', '面料', '材料'],
  length: ['长度'],
  height: ['高度'],
  capacity: ['容量'],
  style: ['款式', '样式'],
  design: ['图案', '款式'],
  type: ['类型'],
  storage: ['存储', '内存', '容量'],
  ram: ['内存', '运存'],
  battery: ['电池', '续航'],
  brightness: ['亮度'],
  weight: ['重量'],
  pieces: ['片数', '片', '块'],
};

export const wordsOfOption = (option: string): readonly string[] => option.toLowerCase().match(/[a-z]+/g) ?? [];

/** All words that an option goes by, in both languages. */
export const namesOfOption = (option: string): readonly string[] =>
  wordsOfOption(option).flatMap((word) => [word, ...(inChinese[word] ?? [])]);
