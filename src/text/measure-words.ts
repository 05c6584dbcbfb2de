/** What goods are counted in: Chinese measure words, the longer first. */
export const measureWords =
  '个件瓶支盒盘包条双套只台部袋罐管片张本把对份打箱提桶颗粒顶根束杯碗枚卷副幅块架辆盆扎组匹尊床扇盏株串筒听板串捆坛饼排'.split(
    '',
  );

const counted = new Set([...measureWords, '款', '样', '种']);

/** Behind a figure: no goods but people, times, places, steps, stars, parts of a set. */
const otherCounts =
  /^ ?(?:人|位|名|口|次|倍|层|楼|点|星|分|页|期|代|季|级|号|合|in-|-in-|步|胎|室|行|列|字|度|折|排|碼|码|x\d|ply|pack(?!s\b)|stars?\b|times\b|people\b|persons?\b|guests?\b|kids?\b(?! [a-z]{5,}\b(?!s))|am\b|pm\b|o'clock\b|floors?\b|points?\b|steps?\b|%)/;

export const isMeasureWord = (unit: string): boolean => counted.has(unit);

/** Whether the figure that ends here counts something that is neither money nor goods. */
export const countsOther = (text: string, at: number): boolean => otherCounts.test(text.slice(at, at + 12));
