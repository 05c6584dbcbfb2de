import { type Dossier, productOf } from '../../commerce/dossier';
import type { StockedProduct, Variant } from '../../commerce/product';
import type { CaseLine } from '../../commerce/service-case';
import { matchesOf } from '../../text/matches';
import type { Good, ServiceFrame } from '../frame';
import { saidValues } from './said-values';
import { candidatesFor, closestTo, otherVariants, type Sought } from './variant-candidates';

type Slots = ServiceFrame['slots'];

/** "If you don't have that, ...": what holds only where the wish before it cannot be. */
const fallback =
  /\b(?:if (?:that|it|this|there|you|they|not|the|those|none|no)\b|otherwise|or else)|如果(?:没有|不行|缺货|没货|不)|(?:没有|没货|不行|缺货)就|要是(?:没|不)|没有的话|没货的话|不行的话|实在(?:没有|不行)/;

/** What it is swapped away from. */
const given = /\b(?:instead of|rather than)\b[^,.;!?]*|(?:而不是|不要)[^,，。；！？]*/g;

/** The variants whose values were said; a value that was not said stays as it is. */
export function withVariants(slots: Slots, dossier: Dossier, text: string): Slots {
  const said = text.toLowerCase().replace(given, ' ');
  const at = said.search(fallback);
  const first = at > 0 ? said.slice(0, at) : said;
  const next = fitAll(slots, dossier, first);
  return at > 0 && next.lines.some(({ by }) => by === null) ? instead(fitAll(next, dossier, said.slice(at))) : next;

  /** "Then just the thermostat": what could not be swapped is let go. */
  function instead(fitted: Slots): Slots {
    const done = fitted.lines.filter(({ by }) => by !== null);
    const isOnly = /\b(?:just|only|leave|keep|skip|forget)\b|只|就(?:换|改)|不换/.test(said.slice(at));
    return done.length > 0 && isOnly ? { ...fitted, lines: done } : fitted;
  }
}

/** "Actually, make it white": another one than was chosen, where a message names a value of another; asked where it does not say which. */
export function chooseAnew(slots: Slots, dossier: Dossier, text: string): Slots {
  const sought: Record<string, Sought> = { ...slots.sought };
  const lines = slots.lines.map((line) => {
    const product = productOf(dossier, line.sku);
    if (!product || line.by === null) return line;
    const part = partAbout(text.toLowerCase(), line, slots);
    if (!saysOther(part, product, line.by) && !saysWhichVariant(part)) return line;
    const fresh = soughtIn(part, product, line.sku);
    const wanted = { ...sought[line.sku], ...fresh };
    // "The cheapest" is one of all that fit, the chosen one among them.
    const from = saysWhichVariant(part) ? { wanted, of: line } : { wanted: fresh, of: { ...line, sku: line.by } };
    const by = fitting(part, from.wanted, { dossier, line: from.of });
    sought[line.sku] = wanted;
    return { ...line, by: by === line.sku ? null : by };
  });
  return { ...slots, lines, sought };
}

/** Whether a text names a value that a variant does not have. */
function saysOther(said: string, product: StockedProduct, chosen: Variant['sku']): boolean {
  const options = ownOptions(product, chosen);
  return [...saidValues(said, product, {})].some(([option, ids]) => !ids.has(options[option]?.id ?? ''));
}

/** "If you don't have it, I'd rather return it": what is wished of goods for which nothing fits. */
export function orElse({ wish, lines }: Slots, text: string): Slots['wish'] | null {
  const said = text.toLowerCase();
  const at = said.search(fallback);
  const isOpen = wish === 'exchange' && lines.length > 0 && lines.every(({ by }) => by === null);
  return at > 0 &&
    isOpen &&
    /\b(?:return|refund|money back|(?:send|give|take) (?:it|them|those|these|both) back)\b|退/.test(said.slice(at))
    ? 'return'
    : null;
}

/** What was said of a line before counts on, unless another value of the same option is said now. */
function fitAll(slots: Slots, dossier: Dossier, said: string): Slots {
  const sought: Record<string, Sought> = { ...slots.sought };
  const asked = slots.lines.find(({ by }) => by === null);
  const lines = slots.lines.map((line) => {
    const product = productOf(dossier, line.sku);
    if (line.by !== null || !product) return line;
    const part = partAbout(said, line, slots);
    // "The cheapest" answers the question that is open, not the next one.
    if (part === said && line !== asked && !ofEach.test(said) && saysWhichVariant(said)) return line;
    const values = { ...sought[line.sku], ...soughtIn(part, product, line.sku) };
    sought[line.sku] = values;
    const which = ofEach.test(said) && !saysWhichVariant(part) ? `${part} ; ${said}` : part;
    return { ...line, by: fitting(which, values, { dossier, line }) };
  });
  return { ...slots, lines, sought };
}

const ofEach = /\b(?:both|each|all|every\w*)\b|都|全/;

const soughtIn = (said: string, product: StockedProduct, old: Variant['sku']): Sought =>
  Object.fromEntries(
    [...saidValues(wantedIn(said), product, ownOptions(product, old))].map(([option, ids]) => [option, [...ids]]),
  );

/** Without what is wrong with the old one, and what the old one is: "too small", "the black large one" for another. */
const wantedIn = (said: string): string =>
  said
    .replace(/\btoo \w+|太[^，。,\s]{1,2}了?/g, ' ')
    .replace(
      oldOne,
      (_, _participle, ...verbs: readonly (string | undefined)[]) => `${verbs.slice(0, 2).find(Boolean) ?? ''} `,
    );

/** What is to be swapped, of "the black large one for a medium"; empty where a message does not say it so. */
export const oldGoods = (said: string): string =>
  matchesOf(said.toLowerCase(), oldOne)
    .map(([found]) => found)
    .join(' ; ');

const oldOne =
  /()\b(?:want|like|need|get|have)\b (?:(?!\b(?:to|for|with|into)\b)[^,.;!?，。])+?(?=\b(?:changed|swapped|exchanged|switched|replaced)\b (?:to|for|with|into)\b)|\b((?:exchang|swap|trad|chang|switch)\w*) (?:(?!\b(?:to|for|into)\b)[^,.;!?，。])+(?=\b(?:to|for|into)\b)|\b((?:exchang|swap|trad|replac|chang|switch)\w*) (?:(?!\b(?:to|for|with|into)\b)[^,.;!?，。])+(?=\b(?:to|for|with|into)\b)|()[^，。,]+?(?=换成|改成|换为|改为)/g;

const ownOptions = ({ variants }: StockedProduct, own: Variant['sku']): Variant['options'] =>
  variants.find(({ sku }) => sku === own)?.options ?? {};

/** Of a message about several goods what is said around each name of this one, up to the border before the next one's. */
function partAbout(said: string, { sku }: CaseLine, { lines, goods }: Slots): string {
  if (lines.length < 2) return said;
  const places = lines
    .flatMap((line) => {
      const good = goods.find((each) => each.sku === line.sku);
      return good ? placesOf(said, good).map((at) => ({ sku: line.sku, at })) : [];
    })
    .sort((a, b) => a.at - b.at);
  if (!places.some((place) => place.sku === sku)) return said;
  const starts = places.map(({ at }, index) => borderBefore(said, places[index - 1]?.at ?? 0, at));
  const parts = places.flatMap((place, index) =>
    place.sku === sku ? [said.slice(starts[index], starts[index + 1])] : [],
  );
  return parts.join(' ; ');
}

/** Where what is said of the next goods begins: "a 4K camera and a wireless mouse". */
function borderBefore(said: string, from: number, to: number): number {
  const found = matchesOf(said.slice(from, to), /[,.;!?，。；！？、]|\band\b|\bbut\b|还有|另外|再把|然后/g).at(-1);
  return found ? from + found.index : from === 0 ? 0 : to;
}

function placesOf(said: string, { titles }: Good): readonly number[] {
  const words = titles.flatMap((title) => [
    title,
    ...(title.match(/[a-z]{3,}|\p{Script=Han}{2}(?=$|\p{Script=Han})/gu) ?? []),
  ]);
  const found = words.flatMap((word) => [...said.matchAll(new RegExp(escaped(word), 'g'))].map(({ index }) => index));
  return [...new Set(found)].sort((a, b) => a - b);
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const cheapest = /最便宜|\b(?:cheapest|least expensive|lowest[- ]priced?)\b/;
const dearest = /最贵|\b(?:most expensive|priciest|dearest)\b/;

/** Which one of what is left, in words of no option. */
const closest = /\b(?:clos(?:e|est)|nearest|similar|most like|as like)\b|最像|最接近|最相近|差不多的|类似/;

/** Whether a text says which one it shall be without naming a value. */
export const saysWhichVariant = (text: string): boolean =>
  [cheapest, dearest, closest].some((pattern) => pattern.test(text.toLowerCase()));

function fitting(
  said: string,
  sought: Sought,
  { dossier, line }: { readonly dossier: Dossier; readonly line: CaseLine },
): CaseLine['by'] {
  const own = productOf(dossier, line.sku)?.variants.find(({ sku }) => sku === line.sku);
  const others = otherVariants(dossier, line).map((variant) => {
    const fresh = Object.entries(variant.options).filter(([name, value]) => own?.options[name]?.id !== value.id);
    const told = fresh.filter(([name, value]) => sought[name]?.includes(value.id));
    const isAgainst = Object.entries(variant.options).some(
      ([name, value]) => sought[name] !== undefined && !sought[name].includes(value.id),
    );
    return { variant, changes: fresh.length, isSaid: fresh.length > 0 && told.length === fresh.length, isAgainst };
  });
  const [best, second] = others
    .filter(({ isSaid, isAgainst }) => isSaid && !isAgainst)
    .sort((a, b) => b.changes - a.changes);
  if (best && best.changes !== second?.changes) return best.variant.sku;
  const possible = others.filter(({ isAgainst }) => !isAgainst).map(({ variant }) => variant);
  const nearest = possible.length > 0 ? possible : candidatesFor(dossier, line, sought).variants;
  if (cheapest.test(said)) return extreme(nearest, 1);
  if (dearest.test(said)) return extreme(nearest, -1);
  if (closest.test(said)) return closestOf(said, candidatesFor(dossier, line, sought).variants, { dossier, line });
  const [only, ...more] = Object.keys(sought).length > 0 ? possible : [];
  return only && more.length === 0 ? only.sku : null;
}

/** "The closest to mine" is the first of a list that is put in this order; in a longer wish, of those alike, it is asked. */
function closestOf(
  said: string,
  variants: readonly Variant[],
  { dossier, line }: { readonly dossier: Dossier; readonly line: CaseLine },
): CaseLine['by'] {
  const product = productOf(dossier, line.sku);
  const saysMore = product !== undefined && Object.keys(soughtIn(said, product, line.sku)).length > 0;
  return (saysMore ? closestTo(dossier, line, variants)?.sku : variants[0]?.sku) ?? null;
}

function extreme(variants: readonly Variant[], sign: 1 | -1): CaseLine['by'] {
  const [first] = [...variants].sort((a, b) => (a.price.amount - b.price.amount) * sign);
  return first?.sku ?? null;
}
