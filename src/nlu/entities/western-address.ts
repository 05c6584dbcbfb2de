import type { Address } from '../../commerce/order';
import { commonEnglish } from '../../text/common-english';
import { matchesOf } from '../../text/matches';
import { type Normalised, type TextSpan, typedSpan } from '../../text/normalise';
import { englishProvinces } from '../../text/province-names';
import type { AddressParts, KnownPhone } from './chinese-address';

const states =
  'al|ak|az|ar|ca|co|ct|de|fl|ga|hi|ia|id|il|in|ks|ky|la|ma|md|me|mi|mn|mo|ms|mt|nc|nd|ne|nh|nj|nm|nv|ny|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|va|vt|wa|wi|wv|wy|dc|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming';
const zip = new RegExp(`(?:^|[ ,\\n])(${states})\\.?[ ,\\n]{1,2}(\\d{5}(?:-\\d{4})?)(?!\\d)`, 'g');
const stateOnly = new RegExp(`,[ \\n]?(${states})(?=$|[ ,.\\n])`, 'g');
const chineseProvince = new RegExp(
  `[ ,\\n](${englishProvinces.join('|')})(?: province)?(?=$|[,.!\\n\\ue000]| (?:china|instead|please|pls|thanks|then|\\d))`,
  'g',
);
const ukPostcode = /(?<![a-z\d])([a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})(?![a-z\d])/g;
const roads =
  'street|st|avenue|ave|av|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|way|terrace|ter|crescent|close|square|sq|parkway|pkwy|highway|hwy|circle|cir|gardens|row|mews|hill|walk|grove|broadway|trail|loop|alley|plaza|quay|wharf|green|park|gate|rise|view|yard|broadwalk|common|heights|bend|path|pike|ridge|run|point';
const unitWord = '(?:apt|apartment|unit|suite|ste|flat|room|rm|floor|fl|no)\\.?';
const street = new RegExp(
  `(?<![\\d$£€#.-])(?:${unitWord} ?#?\\w{1,5},? )?\\d{1,6}(?:-\\d{1,4})?[a-z]? (?:(?:[nsew]|ne|nw|se|sw|north|south|east|west)\\.? )?(?:[a-z0-9'.-]{1,20} ){0,4}?(?:${roads})(?![a-z'])\\.?(?: (?:[nsew]|ne|nw|se|sw|north|south|east|west)\\b)?(?:,? (?:${unitWord} ?#?\\w{1,6}|#\\w{1,6}))?`,
  'g',
);
const box = /\bp\.?o\.? box \d{1,7}/g;
const notStreets =
  /\b(?:days?|weeks?|items?|hours?|dollars|pairs?|times|of|for|in|to|and|my|the (?:first|second)|is|bottles?)\b/;

interface Anchor extends TextSpan {
  readonly country: 'US' | 'GB' | 'CN';
  readonly province?: string;
  readonly postcode?: string;
}

const spanOf = (match: RegExpMatchArray, group: string): TextSpan => {
  const start = (match.index ?? 0) + match[0].indexOf(group);
  return { start, end: start + group.length };
};

function findAnchor(text: string): Anchor | null {
  const us = matchesOf(text, zip).at(-1);
  if (us?.[1] && us[2])
    return {
      start: spanOf(us, us[1]).start,
      end: us.index + us[0].length,
      country: 'US',
      province: us[1],
      postcode: us[2],
    };
  const uk = matchesOf(text, ukPostcode).at(-1);
  if (uk?.[1]) return { country: 'GB', postcode: uk[1], ...spanOf(uk, uk[1]) };
  const province = matchesOf(text, chineseProvince).at(-1);
  if (province?.[1]) return { country: 'CN', province: province[1], ...spanOf(province, province[1]) };
  const state = matchesOf(text, stateOnly).at(-1);
  return state?.[1] ? { country: 'US', province: state[1], ...spanOf(state, state[1]) } : null;
}

function findStreet(text: string): TextSpan | null {
  for (const match of [...matchesOf(text, street), ...matchesOf(text, box)]) {
    if (!notStreets.test(match[0])) return { start: match.index, end: match.index + match[0].trimEnd().length };
  }
  return null;
}

const wordy =
  /\b(?:please|pls|send|ship|deliver|address|to|my|is|the|at|it|new|change|phone|number|order|zip|postcode|thanks)\b/;

/** Between the street and the anchor: "Apt 4B, Austin" is more of the street and the city. */
function cityBetween(
  text: string,
  road: TextSpan | null,
  anchor: Anchor,
): { readonly city: TextSpan | null; readonly streetEnd: number } {
  const from =
    road?.end ?? Math.max(0, text.lastIndexOf(',', anchor.start - 3) + 1, text.lastIndexOf('\n', anchor.start - 3) + 1);
  const between = text.slice(from, anchor.start);
  const pieces = matchesOf(between, /[^,\n\ue000]+/g)
    .map((match) => ({
      start: from + match.index + (match[0].length - match[0].trimStart().length),
      end: from + match.index + match[0].trimEnd().length,
    }))
    .filter((piece) => piece.end > piece.start);
  const city = pieces.at(-1);
  if (!city || !/^[a-z][a-z .'-]{1,40}$/.test(text.slice(city.start, city.end)))
    return { city: null, streetEnd: road?.end ?? from };
  const more = pieces.at(-2);
  return { city: road ? city : lastWords(text, city), streetEnd: more?.end ?? road?.end ?? from };
}

/** Without a street the city is what stands behind the last word of the sentence. */
function lastWords(text: string, span: TextSpan): TextSpan {
  const words = text.slice(span.start, span.end);
  let start = span.start;
  for (const match of matchesOf(words, /[a-z]+ /g))
    if (wordy.test(match[0])) start = span.start + match.index + match[0].length;
  return { start, end: span.end };
}

const nameTyped =
  /(?:^|[,\n:]|\b(?:to|for|is|name|recipient|attn|i'm|am) )\s*(?!I['’]m |I am |My |This |It['’]s )((?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][A-Za-z'’-]{0,20}(?: [A-Z][A-Za-z'’.-]{0,20}){1,3})\s*(?=[,\n\ue000]|$|\d|(?:at|phone|tel|mobile|cell|and|address)\b)/;

/** A name is told by its capitals, so it is looked for in the text as typed. */
function findRecipient(normalised: Normalised, until: number): string | null {
  const lead = typedSpan(normalised, { start: 0, end: until }).text;
  const name = nameTyped.exec(lead)?.[1]?.trim();
  return name && !/^(?:Please|Ship|Send|Deliver|My|New|The|Address|Hi|Hello|Flat|Apt|Unit|Suite|PO|Thanks)\b/.test(name)
    ? name
    : null;
}

/** "Chen, 13700001111, 1 Zhongshan Road": one word alone is a name where a phone follows it, unless it is an everyday one. */
function firstWord({ typed }: Normalised): string | null {
  const word = /^\s*([A-Z][a-z'’-]{1,20})\s*(?=[,\n]|\+?\d)/.exec(typed)?.[1];
  return word && !commonEnglish.has(word.toLowerCase()) ? word : null;
}

interface Parts {
  readonly road: TextSpan | null;
  readonly city: TextSpan | null;
  readonly anchor: Anchor | null;
}

const tidy = (typed: string): string => typed.replace(/\s+/g, ' ').replace(/[,.]$/, '').trim();

/** TX in capitals, Texas as typed. */
function stateOf(normalised: Normalised, anchor: Anchor | null): string | undefined {
  const state = anchor?.province;
  if (!anchor || !state) return undefined;
  const span = { start: anchor.start, end: anchor.start + state.length };
  return state.length === 2 ? state.toUpperCase() : tidy(typedSpan(normalised, span).text);
}

function placeOf(normalised: Normalised, { road, city, anchor }: Parts): Partial<Address> {
  const province = stateOf(normalised, anchor);
  return {
    ...(province && { province }),
    ...(city && { city: tidy(typedSpan(normalised, city).text) }),
    ...(road && { street: tidy(typedSpan(normalised, road).text) }),
    ...(anchor?.postcode && { postcode: anchor.postcode.toUpperCase() }),
  };
}

/** From the first to the last of these. */
function hull(spans: readonly (TextSpan | null | undefined)[]): TextSpan {
  const known = spans.filter((span) => span !== null && span !== undefined);
  return { start: Math.min(...known.map(({ start }) => start)), end: Math.max(...known.map(({ end }) => end)) };
}

/** US, UK and, in Latin letters, Chinese addresses; recipient and phone where they stand with it. */
export function parseWesternAddress(
  normalised: Normalised,
  text: string,
  phones: readonly KnownPhone[],
): AddressParts | null {
  const road = findStreet(text);
  const anchor = findAnchor(text);
  if (!road && !anchor?.postcode) return null;
  const isBehind = anchor !== null && (road === null || anchor.start >= road.end);
  const { city, streetEnd } = isBehind ? cityBetween(text, road, anchor) : cityAfter(text, road);
  const street = road && { start: road.start, end: Math.max(road.end, streetEnd) };
  const place = hull([street, city, anchor]);
  const [phone] = phones;
  const recipient =
    findRecipient(normalised, place.start) ??
    (phone && phone.end <= place.start ? findRecipient(normalised, phone.start) : null) ??
    recipientAfter(normalised, place.end) ??
    (phone ? firstWord(normalised) : null);
  const at = recipient ? text.indexOf(recipient.toLowerCase()) : -1;
  const named = recipient && at >= 0 ? { start: at, end: at + recipient.length } : null;
  return {
    ...hull([place, phone, named]),
    address: {
      ...(recipient && { recipient }),
      ...(phone && { phone: phone.phone }),
      ...placeOf(normalised, { road: street, city, anchor }),
      country: anchor?.country ?? 'US',
    },
    hasStreet: road !== null,
    hasDivision: anchor !== null,
  };
}

const nextPiece = /^(?:, ?|\n)([a-z][a-z' -]{2,30})(?=$|[,.\n\ue000])/;
const notCities = /^(?:cash|cod|card|alipay|wechat|online|prepaid|paid|thanks|cheers|urgent|asap|china|uk|usa)$/;

/** "10 Downing Street, London": the piece behind the street; "5 Nanjing Road, Huangpu, Shanghai": one further on. */
function cityAfter(
  text: string,
  road: TextSpan | null,
): { readonly city: TextSpan | null; readonly streetEnd: number } {
  const end = road?.end ?? 0;
  const match = nextPiece.exec(text.slice(end));
  if (!match) return cityWithoutComma(text, end);
  if (!match[1] || wordy.test(match[1]) || notCities.test(match[1])) return { city: null, streetEnd: end };
  const behind = end + match[0].length;
  const further = nextPiece.exec(text.slice(behind));
  const word = further?.[1]?.replace(/ (?:instead|please|pls|thanks|china)$/, '');
  if (further && word && !/[ -]/.test(word) && !wordy.test(word) && !notCities.test(word)) {
    const start = behind + further[0].indexOf(word);
    return { city: { start, end: start + word.length }, streetEnd: behind };
  }
  return { city: { start: behind - match[1].length, end: behind }, streetEnd: end };
}

/** "221 Nanjing West Rd Jing'an Shanghai": the last of the few words that are left. */
function cityWithoutComma(text: string, end: number): { readonly city: TextSpan | null; readonly streetEnd: number } {
  const words = /^ ((?:[a-z][a-z'-]{1,20} ){0,2})([a-z][a-z'-]{2,20})[.!]?(?=$|[,\n\ue000])/.exec(text.slice(end));
  const city = words?.[2];
  if (!words || !city || wordy.test(words[0]) || notCities.test(city)) return { city: null, streetEnd: end };
  const start = end + 1 + (words[1]?.length ?? 0);
  return { city: { start, end: start + city.length }, streetEnd: Math.max(end, start - 1) };
}

function recipientAfter(normalised: Normalised, end: number): string | null {
  const tail = typedSpan(normalised, { start: end, end: normalised.text.length }).text;
  const name = /^[,\s]+(?:for |name:? |attn:? )?([A-Z][a-z'’-]{1,20} [A-Z][a-z'’-]{1,20})\s*(?=[,\n.]|$|\+|\d)/.exec(
    tail,
  )?.[1];
  return name ?? null;
}
