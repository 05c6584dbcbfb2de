import type { Outlet } from '../commerce/outlet';
import { syllablesOf } from '../text/pinyin';
import type { Context } from './context';
import { entity, textOf } from './said';

/** 徐汇 for 徐汇区, so that both are found. */
const bare = (area: string): string => (area.length > 2 ? area.replace(/(?:省|市|区|县|镇|街道)$/u, '') : area);

/** A name as it may be typed: itself, and a Chinese one in letters too. */
function spellings(name: string): readonly string[] {
  const short = bare(name.normalize('NFKC').toLowerCase());
  const syllables = syllablesOf(short);
  return syllables && syllables.length > 1 ? [short, syllables.join('')] : [short];
}

function isSaid(text: string, spelling: string): boolean {
  if (!/^[\p{Script=Latin}\d '’.-]+$/u.test(spelling)) return text.includes(spelling);
  const word = spelling.replace(/[’]/g, "'").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{Letter}\\d])${word}(?![\\p{Letter}\\d])`, 'u').test(text);
}

interface Found {
  readonly outlet: Outlet;
  readonly longest: number;
}

/** The street shops whose name, city or neighbourhood the message has; those of the closest name. */
export function namedOutlets(context: Context): readonly Outlet[] {
  const text = textOf(context).normalize('NFKC').toLowerCase().replace(/[’]/g, "'");
  if (text === '') return [];
  const found = (context.profile.outlets ?? []).flatMap((outlet): readonly Found[] => {
    const { name, city, areas } = outlet;
    const names = [name.zh, name.en, city, ...(areas.zh ?? []), ...(areas.en ?? [])].filter(
      (each) => each !== undefined,
    );
    const said = names.filter((each) => spellings(each).some((spelling) => isSaid(text, spelling)));
    return said.length > 0 ? [{ outlet, longest: Math.max(...said.map((each) => rank(outlet, each))) }] : [];
  });
  const closest = Math.max(0, ...found.map(({ longest }) => longest));
  return found.filter(({ longest }) => longest === closest).map(({ outlet }) => outlet);
}

/** Its own name says more than its district, and that more than its city. */
function rank({ name, city }: Outlet, said: string): number {
  if (said === name.zh || said === name.en) return 3;
  return bare(said) === bare(city) ? 1 : 2;
}

/** The place that the message names, whether or not there is a street shop. */
export function placeNamed(context: Context): string | null {
  const address = entity(context, 'address')?.value;
  if (address) return address.district ?? address.city ?? null;
  return placeWords(textOf(context));
}

const chinesePlace =
  /^(?:请问|你们|您们|咱们|在)*([\p{Script=Han}]{2,4}?)(?:那边|这边|附近|周边|市|区)?(?:有没有|有|哪里有)(?:实体|线下|你们的?)*(?:门店|店|自提)/u;
const englishPlace = /\b(?:near|around|close to|in|at)\s+((?:[A-Z][\p{Letter}'’-]+\s?){1,3})/u;
/** Said of wherever the shopper is, or of the shop. */
const noPlace = /附近|周边|周围|这里|这边|那里|哪里|哪儿|本地|当地|身边|你们|您们|咱们|实体|线下|旁边|我家|我这/;

/** "near Pudong", "in Chengdu", "成都有门店吗". */
function placeWords(text: string): string | null {
  const place = (englishPlace.exec(text) ?? chinesePlace.exec(text))?.[1]?.trim();
  return place && !noPlace.test(place) ? place : null;
}

const longestName = 24;
const mayNamePlace: ReadonlySet<string> = new Set(['inform', 'none', 'store.locate', 'chitchat', 'account.address']);

/** "徐汇": nothing but where a street shop is, once they were talked about. */
export function isOutletPlace(context: Context): boolean {
  const { said, conversation } = context;
  const top = said?.understanding.intents[0]?.intent ?? 'none';
  const asked = conversation.offered.some(
    ({ action }) => action.do === 'location.share' || action.do === 'outlet.collect',
  );
  return asked && mayNamePlace.has(top) && textOf(context).length <= longestName && namedOutlets(context).length > 0;
}
