import type { LocalText } from '../../base/locale';
import { tokensOf } from '../tokens';

export interface TitleToken {
  /** Empty where a phrase ends: at a comma, a bracket, a dash between spaces. */
  readonly token: string;
  /** Share of a word's weight that it has as part of the thing that is sold, 0 to 1. */
  readonly times: number;
}

/** Things that are sold for another thing: the word before them is no longer what is sold. */
const accessories = new Set(
  `adapter armband arm backpack bag band base basket battery belt blade board bottle bowl box bracket brush bulb cable cabinet
  cap card carrier cartridge case chair charger cleaner clip cloth cord cover covers cradle desk dock drawer dryer earpad
  filter folder frame glove glue grip guard hanger headset hinge holder hook hub ink insert jar keychain kit lamp lanyard lead
  lens lid light liner lock mat mount mouse opener organizer pack pad panel pedestal pen plate pocket pouch powder protector
  rack rail receiver refill remote remover ribbon ring rod roller screen set shelf shield skin sleeve soap speaker splitter spray
  stand sticker strap stylus switch table tape tip toner tray tripod trolley tube unit wallet wipe wrap
  accessory cart converter footprint groundsheet peg cooler docking drum enclosure film fuser hub label lock part pillow spare station support`.split(
    /\s+/,
  ),
);
export const isAccessory = (word: string): boolean => accessories.has(word);

const hanAccessoryEnd =
  /(?:充电器|充电宝|数据线|耳机套|保护[壳套膜]|支架|转接头|适配器|表带|配件|收纳[盒袋包]|清洁剂|镜头套装|(?:补光|环形)灯|[壳套膜架垫线包盒袋罩刷座贴链绳柜芯窝]|(?<=[桌床]|沙发)布)$/;
const hanCharacter = /\p{Script=Han}/u;
const opensFor = new Set(['for', 'fit', 'compatible', 'with', 'w']);

/** What a word behind "light" makes it: a colour or a property, and no lamp. */
const lightly = new Set(
  'blue gray grey pink brown green beige purple yellow tan khaki denim wash oil cream lotion roast down jacket coat weight duty gold'.split(
    ' ',
  ),
);

const modifier = 0.35;
const afterFor = 0.3;

/** Words of one part of a title: those before an accessory, and those behind "for", only say what it belongs to. */
function weigh(tokens: readonly string[]): TitleToken[] {
  const opener = openerOf(tokens);
  const until = opener < 0 ? tokens.length : opener;
  const isProperty = (at: number) => tokens[at] === 'light' && lightly.has(tokens[at + 1] ?? '');
  const accessory = tokens.findLastIndex((token, at) => at < until && accessories.has(token) && !isProperty(at));
  const isFor = accessory > 0 && protectors.has(tokens[accessory] ?? '');
  return tokens.map((token, at) => {
    if (at >= until || (isFor && at > accessory && protectedThings.has(token))) return { token, times: afterFor };
    return { token, times: at < accessory || isProperty(at) ? modifier : 1 };
  });
}

/** Devices that stand behind what protects them: "Screen Protector Pomo Phone". */
const protectedThings = new Set(['phone', 'smartphone', 'tablet', 'laptop', 'watch', 'smartwatch', 'camera']);
const protectors = new Set([
  'protector',
  'case',
  'cover',
  'sleeve',
  'holster',
  'armband',
  'pouch',
  'charger',
  'holder',
]);

const openerOf = (tokens: readonly string[]): number => tokens.findIndex((token, at) => at > 0 && opensFor.has(token));

/** 手机壳 is no 手机: pairs that stand wholly before the accessory count less. Tokens go character, pair, character. */
function weighHan(run: string, tokens: readonly string[]): TitleToken[] {
  const accessory = hanAccessoryEnd.exec(run)?.[0].length ?? 0;
  const before = accessory === 0 ? 0 : run.length - accessory;
  return tokens.map((token, at) => ({ token, times: at % 2 === 1 && (at + 1) / 2 + 1 <= before ? modifier : 1 }));
}

const dash = /\s[-–—|]\s/;
const phrases = /[^,，。、;；:：()（）[\]【】{}|/\n]+/g;
const hanRun = /[\p{Script=Han}]+|[^\p{Script=Han}]+/gu;

/** iPhone 12 硅胶保护壳 is no iPhone: what stands before the run that ends as an accessory counts less. 24包 is a count. */
function partTokens(part: string): TitleToken[] {
  if (!hanCharacter.test(part)) return weigh(tokensOf(part));
  const runs = [...part.matchAll(hanRun)].map(([run]) => run.trim()).filter((run) => run !== '');
  const isCounted = (at: number): boolean => runs[at]?.length === 1 && /\d$/.test(runs[at - 1] ?? '');
  const accessory = runs.findLastIndex((run, at) => hanAccessoryEnd.test(run) && !isCounted(at));
  return runs.flatMap((run, at) => {
    const tokens = tokensOf(run);
    const weighed = hanCharacter.test(run) ? weighHan(run, tokens) : weigh(tokens);
    return at < accessory ? weighed.map(({ token, times }) => ({ token, times: Math.min(times, modifier) })) : weighed;
  });
}

/** What is listed behind a "for" goes on to the end of the clause: "Antenna for iPhone 6, 6s and 7". */
function clauseTokens(clause: string): TitleToken[] {
  const out: TitleToken[] = [];
  let opened = false;
  for (const [part] of clause.matchAll(phrases)) {
    const tokens = partTokens(part);
    const isList = opened;
    opened ||= openerOf(tokens.map(({ token }) => token)) >= 0;
    out.push(...(isList ? tokens.map(({ token, times }) => ({ token, times: Math.min(times, afterFor) })) : tokens));
    out.push({ token: '', times: 0 });
  }
  return out;
}

/** The words of a title in order, in both languages, with a gap after each phrase. */
export function titleTokens(title: LocalText): TitleToken[] {
  const texts = title.zh === title.en ? [title.zh] : [title.zh, title.en];
  return texts.flatMap((text) => (text === undefined ? [] : text.split(dash).flatMap(clauseTokens)));
}
