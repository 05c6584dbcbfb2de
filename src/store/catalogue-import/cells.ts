import type { LocalText } from '../../base/locale';
import { minorDigits } from '../../commerce/money';

const han = /\p{Script=Han}/u;

/** A text of a catalogue in one language, filed under the language that it is in. */
export const localText = (text: string): LocalText => (han.test(text) ? { zh: text } : { en: text });

/** Functions that reach out of the sheet: known even with a blank behind their name. */
const reaching = 'hyperlink|webservice|import(?:xml|data|html|feed|range)|image|dde|rtd|call|exec|register';
const formula = new RegExp(`^(?:=|[@+-](?:\\(|\\s*[a-z_.]+[(|!]|\\s*(?:${reaching})\\s+\\()|\\t|\\r)`, 'i');

/**
 * What a spreadsheet would run: refused, because catalogues are opened in spreadsheets. A list such as "- Fast (2 h)", a
 * brand such as "@cosme" and a number such as "-10 °C" are none.
 */
export const isFormula = (cell: string): boolean => formula.test(cell);

/** "19.99", "1,299.00" or "19.99 USD" in minor units; why not, when it cannot be. */
export function readPrice(cell: string, currency: string): number | string {
  const bare = cell
    .trim()
    .replace(/^[A-Z]{3}\s*|\s*[A-Z]{3}$/g, '')
    .replace(/^[¥$£€]\s*/, '');
  if (bare.startsWith('-')) return 'is negative';
  const match = /^(\d{1,12}|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(bare);
  if (!match) return `"${cell.slice(0, 40)}" is not a price`;
  const digits = minorDigits(currency);
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return `"${cell.slice(0, 40)}" has more than ${digits} decimals`;
  return Number(`${(match[1] ?? '').replaceAll(',', '')}${fraction.padEnd(digits, '0')}`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The five entities of XML, numbers, and the blank of HTML; others stay as they are. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return entities[String(name).toLowerCase()] ?? whole;
  });

/** What a description says, without its markup. */
export const plainText = (html: string): string =>
  decodeEntities(html.replace(/<(?:br|\/p|\/li|\/div|\/h\d)[^<>]{0,200}>/gi, '\n').replace(/<[^<>]{0,2000}>/g, ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** "Frame Color" is the attribute frameColor; Chinese names stay. */
export const attributeName = (header: string): string =>
  header
    .trim()
    .split(/[\s_-]+/)
    .map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');

/** The departments of a path such as "Home > Kitchen > Pans". */
export const categoryPath = (path: string): LocalText[] =>
  path
    .split('>')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 10)
    .map(localText);
