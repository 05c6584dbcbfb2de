import { entityFigures } from '../../../../src/nlu/evaluation/entity-figures';
import { HomophoneTypo } from '../../../../src/nlu/evaluation/homophone-typo';
import { intentFigures, worstConfusions } from '../../../../src/nlu/evaluation/intent-figures';
import { parseLabelled } from '../../../../src/nlu/evaluation/labelled-message';
import { auroc, recallAt } from '../../../../src/nlu/evaluation/scope-figures';
import { pinyinOf } from '../../../../src/text/pinyin';

const judged = [
  { truth: 'greet', ranked: ['greet', 'help'] },
  { truth: 'greet', ranked: ['help', 'thanks', 'greet'] },
  { truth: 'help', ranked: ['help'] },
  { truth: 'help', ranked: ['none', 'help'] },
  { truth: 'none', ranked: ['none'] },
  { truth: 'none', ranked: ['greet', 'help', 'thanks'] },
];

it('figures of intents', () => {
  expect(intentFigures(judged)).toEqual({
    n: 6,
    accuracy: 0.5,
    // greet 2/(2+1+1), help 2/(2+1+1), none 2/(2+1+1)
    macroF1: 0.5,
    top3: 5 / 6,
    none: { recall: 0.5, precision: 0.5, falseRejects: 0.25 },
  });
  expect(worstConfusions(judged, 1)).toEqual([{ truth: 'greet', taken: 'help', count: 1 }]);
});

it('figures of entities: exact values, and only the labelled parts of an address', () => {
  const at = { start: 0, end: 2, text: '两瓶' };
  const figures = entityFigures([
    {
      labels: [
        { entity: 'quantity', value: 2 },
        { entity: 'address', value: { city: '上海市' } },
        { entity: 'priceRange', value: { max: 20_000 } },
        { entity: 'date', value: '2026-11-23/2026-11-29' },
      ],
      found: [
        { entity: 'quantity', value: 2, ...at },
        { entity: 'address', value: { city: '上海市', street: '世纪大道100号', country: 'CN' }, ...at },
        { entity: 'priceRange', value: { max: 20_000, currency: 'CNY' }, ...at },
        { entity: 'date', value: { from: '2026-11-23', to: '2026-11-29' }, ...at },
      ],
    },
  ]);
  expect({ n: figures.n, exact: figures.exact }).toEqual({ n: 4, exact: 0.75 });
  expect(figures.byEntity.priceRange).toEqual({ n: 1, exact: 0, extra: 1 });
});

it('figures of scope', () => {
  const scope = [
    { inside: true, right: true, belonging: 3 },
    { inside: true, right: true, belonging: 2 },
    { inside: true, right: false, belonging: 0.5 },
    { inside: false, right: false, belonging: 1 },
    { inside: false, right: false, belonging: 0 },
  ];
  expect(auroc(scope)).toBeCloseTo(5 / 6);
  expect(recallAt(scope, 0.6)).toBe(1);
  expect(recallAt(scope, 0.3)).toBe(1);
});

it('a homophone typo changes one character for another that sounds the same', () => {
  const typo = new HomophoneTypo(['退推腿货火', '购构勾', '车撤']);
  const text = '我要退货';
  const spoilt = typo.make(text);
  const changed = [...spoilt].flatMap((character, at) => (character === text[at] ? [] : [[character, text[at] ?? '']]));
  expect(changed).toHaveLength(1);
  expect(pinyinOf(changed[0]?.[0] ?? '')).toBe(pinyinOf(changed[0]?.[1] ?? ''));
  expect(typo.make('abc')).toBe('abc');
});

it('labelled files name the line that is wrong', () => {
  expect(parseLabelled('{"text":"hi","locale":"en","intent":"greet"}\n\n')).toHaveLength(1);
  expect(() => parseLabelled('{"text":"hi","locale":"en","intent":"greet"}\n{"text":1}')).toThrow('Line 2');
});
