import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/base/locale';
import { findEntities } from '../../src/nlu/entities/find-entities';
import { type EntityLabel, entityFigures } from '../../src/nlu/evaluation/entity-figures';
import type { Entity } from '../../src/nlu/understanding';
import { compileLexicon } from '../../src/text/lexicon';
import { normalise } from '../../src/text/normalise';

interface LabelledLine {
  readonly text: string;
  readonly entities?: readonly EntityLabel[];
}

const readLines = (locale: Locale): LabelledLine[] =>
  readFileSync(join(__dirname, `entities.${locale}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Products are a shop's own words, so the shop that is asked here sells those that the lines name; all else is built in. */
function shopOf(lines: readonly LabelledLine[]) {
  const names = lines.flatMap(({ entities = [] }) => entities.filter(({ entity }) => entity === 'product'));
  return compileLexicon(names.map(({ value }) => ({ kind: 'product', id: String(value), phrases: [String(value)] })));
}

/** Ranges of days are written from/to in these files. */
const asLabelled = (found: Entity): Entity =>
  found.entity === 'date' && typeof found.value === 'object'
    ? { ...found, value: `${found.value.from}/${found.value.to}` }
    : found;

function measure(locale: Locale, country: string) {
  const lines = readLines(locale);
  const lexicon = shopOf(lines);
  const options = { lexicon, country, locale, timeZone: 'Asia/Shanghai', now: Date.parse('2026-11-22T04:00:00Z') };
  return entityFigures(
    lines.map(({ text, entities = [] }) => ({
      labels: entities,
      found: findEntities(normalise(text), options).map(asLabelled),
    })),
  );
}

/** The lines were written by others than the rules; a line's value must be met exactly. */
describe.each([
  ['zh', 'CN'],
  ['en', 'US'],
] as const)('entities of held-out messages, %s', (locale, country) => {
  const { byEntity } = measure(locale, country);

  it.each(['priceRange', 'ordinal', 'quantity', 'phone', 'orderNumber'])('%s: at least .95', (entity) => {
    expect(byEntity[entity]?.exact).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['category', 'brand', 'product', 'attribute', 'sort', 'date', 'paymentMethod', 'address', 'couponCode'])(
    '%s: at least .90',
    (entity) => expect(byEntity[entity]?.exact).toBeGreaterThanOrEqual(0.9),
  );

  it('finds little that is not there', () => {
    const figures = Object.values(byEntity);
    const labelled = figures.reduce((sum, { n }) => sum + n, 0);
    const extra = figures.reduce((sum, figure) => sum + figure.extra, 0);
    expect(extra / labelled).toBeLessThanOrEqual(0.1);
  });
});
