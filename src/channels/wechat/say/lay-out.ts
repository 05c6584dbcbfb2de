import { type Bubble, menuLimits } from './bubble';
import { nextNumber, numbered, type Offer, type OfferSheet, offered } from './offers';
import type { Deed, Outline, Paragraph } from './outline';
import { bytesOf, longestTextBytes, shortened, splitText, wellFormed } from './split-text';

export interface LaidOut {
  readonly bubbles: readonly Bubble[];
  readonly sheet: OfferSheet;
}

/** Words on a button, in bytes; the words said before them tell the rest. */
const longestTitle = 90;
/** Longer ones are shown for copying rather than hidden behind words. */
const longestHref = 1200;

interface Item {
  readonly deed: Deed;
  /** Null for a page that is opened. */
  readonly offer: Offer | null;
}

interface Part {
  readonly text: string;
  readonly items: readonly Item[];
}

/**
 * As one menu message where it may be sent and fits, else as text with links that answer, else as numbered text: the
 * first that takes a single message; numbers take as many as it needs. No choice is left out.
 */
export function layOut(outline: Outline, sheet: OfferSheet, isSent: boolean): LaidOut {
  const { parts, sheet: known } = offeredParts(outline.paragraphs, sheet);
  const menu = isSent ? asMenu(parts) : null;
  if (menu) return { bubbles: [menu], sheet: known };
  const links = asLinks(parts);
  if (bytesOf(links) <= longestTextBytes) {
    return { bubbles: links === '' ? [] : [{ kind: 'text', text: links }], sheet: known };
  }
  return asNumbers(parts, known);
}

function offeredParts(paragraphs: readonly Paragraph[], sheet: OfferSheet) {
  const taps = paragraphs.flatMap(({ deeds }) => deeds.filter((deed) => deed.does === 'tap'));
  const made = offered(sheet, taps);
  const offers = made.offers.values();
  const parts = paragraphs.map(
    ({ text, deeds }): Part => ({
      text: plain(text),
      items: deeds.map((deed) => ({ deed, offer: deed.does === 'tap' ? (offers.next().value ?? null) : null })),
    }),
  );
  return { parts, sheet: made.sheet };
}

function asMenu(parts: readonly Part[]): Bubble | null {
  const items = parts.flatMap((part) => part.items);
  const head = parts
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n');
  const inCards = parts.some(({ text, items }) => text !== '' && items.length > 0);
  const menu = items.flatMap(({ offer }) => (offer ? [{ id: offer.id, content: plain(offer.title) }] : []));
  if (menu.length === 0 || menu.length < items.length || menu.length > menuLimits.items) return null;
  if (inCards || head === '' || bytesOf(head) > menuLimits.head) return null;
  return menu.some(({ content }) => bytesOf(content) > menuLimits.content) ? null : { kind: 'menu', head, items: menu };
}

function asLinks(parts: readonly Part[]): string {
  return parts
    .map(({ text, items }) => [text, ...items.map(linkOf)].filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n');
}

const titleOf = ({ deed }: Item): string => shortened(plain(deed.title.replace(/\s+/g, ' ')), longestTitle);

function linkOf(item: Item): string {
  const title = titleOf(item);
  if (item.deed.does === 'open') return pageLine(title, item.deed.url);
  const content = encodeURIComponent(shortened(wellFormed(item.deed.title), 60));
  return `<a href="weixin://bizmsgmenu?msgmenucontent=${content}&msgmenuid=${item.offer?.id ?? ''}">${title}</a>`;
}

function pageLine(title: string, url: string): string {
  const safe = wellFormed(url).replace(/["'<>\s]/g, (char) => encodeURIComponent(char));
  return bytesOf(safe) <= longestHref ? `<a href="${safe}">${title}</a>` : `${title}\n${wellFormed(url)}`;
}

function asNumbers(parts: readonly Part[], sheet: OfferSheet): LaidOut {
  const numbers = new Map<string, number>();
  let next = nextNumber(sheet);
  const line = (item: Item): string => {
    if (!item.offer) return linkOf(item);
    const number = next++;
    numbers.set(item.offer.id, number);
    return `${number}. ${titleOf(item)}`;
  };
  const lines = parts.flatMap(({ text, items }) => [text, ...items.map(line)].filter(Boolean));
  const bubbles = splitText(lines.join('\n')).map((text): Bubble => ({ kind: 'text', text }));
  return { bubbles, sheet: numbered(sheet, numbers) };
}

/** What a product is called cannot become a link; halves of characters cannot be sent. */
const plain = (text: string): string =>
  wellFormed(text)
    .replace(/<(?=\s*\/?\s*a\b)/gi, '＜')
    .trim();
