import type { LocalText } from '../base/locale';
import { normalise } from '../text/normalise';
import { findMeasures, type MeasureSpan } from '../text/units';

const base: Readonly<Record<string, readonly [string, number]>> = {
  ml: ['ml', 1],
  l: ['ml', 1000],
  'fl oz': ['ml', 29.57],
  mg: ['g', 0.001],
  g: ['g', 1],
  kg: ['g', 1000],
  jin: ['g', 500],
  oz: ['g', 28.35],
  lb: ['g', 453.6],
  mm: ['mm', 1],
  cm: ['mm', 10],
  m: ['mm', 1000],
  ft: ['mm', 304.8],
  mb: ['mb', 1],
  gb: ['mb', 1024],
  tb: ['mb', 1024 * 1024],
};

/** The same for 1L and 1000ml, to three figures. */
export function keyOfMeasure({ value, unit }: MeasureSpan): string {
  const [name, factor] = base[unit] ?? [unit, 1];
  return `${Number((value * factor).toPrecision(3))} ${name}`;
}

/** The one measure that a value is, such as 50ml; none when it is more than that. */
export function measureOf(name: LocalText): string | null {
  for (const text of [name.en, name.zh]) {
    if (text === undefined) continue;
    const folded = normalise(text).text;
    const spans = findMeasures(folded);
    const only = spans[0];
    if (spans.length === 1 && only && only.start === 0) return keyOfMeasure(only);
  }
  return null;
}

const letters: Readonly<Record<string, string>> = {
  'extra small': 'xs',
  small: 's',
  medium: 'm',
  large: 'l',
  'extra large': 'xl',
  'x-large': 'xl',
  'xx-large': 'xxl',
  小码: 's',
  小号: 's',
  中码: 'm',
  中号: 'm',
  大码: 'l',
  大号: 'l',
  加大码: 'xl',
  加大: 'xl',
  加大号: 'xl',
  特大号: 'xxl',
  超大号: 'xxl',
  '2xl': 'xxl',
  '3xl': 'xxxl',
};

/** Shoe sizes that are the same foot, by the European one; men's and women's American sizes both. */
const european = (system: string, size: number): number[] => {
  if (system === 'uk') return [size + 33, size + 33.5];
  if (system === 'us') return [size + 33, size + 31];
  if (system === 'cn' && size > 200) return [size / 5 - 10];
  return [size];
};

/** What a size may be called in a catalogue: 42码 and "EU 42" are 42; "US 9" is itself, or a European one. */
export function sizeKeys(text: string): string[] {
  const bare = text.trim().toLowerCase();
  const worded = letters[bare.replace(/^(?:a )?size /, '')];
  if (worded) return [worded];
  const system = /\b(us|uk|eu|cn)\b|^(us|uk|eu|cn)(?=\d)/.exec(bare);
  const figure = /\d+(?:\.\d+)?/.exec(bare)?.[0];
  const letter = /(?<![a-z])(?:[2-6]xl|x{0,4}l|x{0,3}s|m)(?![a-z])/.exec(bare)?.[0];
  if (!figure || (letter && /xl$/.test(letter))) return letter ? [letters[letter] ?? letter] : [];
  const name = system?.[1] ?? system?.[2];
  if (!name) return [figure];
  const own = `${name} ${figure}`;
  return name === 'eu' || name === 'cn'
    ? [own, ...european(name, Number(figure)).map(String)]
    : [own, ...european(name, Number(figure)).map(String)];
}

const sizeName = /size|尺码|尺寸|鞋码|码数|^码$/i;

/** The size that an option value is; null for options that are no sizes. */
export function sizeOfValue(optionName: string, name: LocalText): string | null {
  if (!sizeName.test(optionName)) return null;
  const text = (name.en ?? name.zh ?? '').trim().toLowerCase();
  if (/^(?:us|uk|eu|cn)?[ -]?\d{1,3}(?:\.5)?(?: ?码)?$/.test(text))
    return text.replace(/ ?码$/, '').replace(/^eu[ -]?/, '');
  return letters[text] ?? (/^(?:[2-6]?x{0,4}[sl]|m)$/.test(text) ? text : null);
}
