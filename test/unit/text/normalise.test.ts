import fc from 'fast-check';
import { longestMessage, normalise, typedSpan } from '../../../src/text/normalise';

describe('normalise', () => {
  it.each([
    ['ＯＬＡＹ　２００元', 'olay 200元'],
    ['買一支適合油皮的洗面乳', '买一支适合油皮的洗面乳'],
    ['Estée Lauder', 'estee lauder'],
    ['  a \t b\u3000c  ', 'a b c'],
    ['e\u200by\u200de cream', 'eye cream'],
    ['第①个', '第1个'],
    ['10–20', '10-20'],
    ['it’s “fine”', 'it\'s "fine"'],
    ['a\u0000b\u0007', 'ab'],
    ['line one\n\n line two', 'line one\nline two'],
    ['👩‍🔬', '👩🔬'],
    ['', ''],
  ])('%j', (typed, text) => expect(normalise(typed).text).toBe(text));

  it('maps spans back to the text as typed', () => {
    const normalised = normalise('我要　ＮＩＫＥ  跑鞋');
    const start = normalised.text.indexOf('nike');
    expect(typedSpan(normalised, { start, end: start + 4 })).toEqual({ start: 3, end: 7, text: 'ＮＩＫＥ' });
  });

  it('keeps the accent inside the surface', () => {
    const normalised = normalise('crème brûlée');
    expect(typedSpan(normalised, { start: 0, end: 5 }).text).toBe('crème');
  });

  it('cuts long messages without splitting a character', () => {
    const { typed, text } = normalise('😀'.repeat(20_000));
    expect(typed.length).toBeLessThanOrEqual(longestMessage);
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('gives offsets that never go back, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (message) => {
        const { text, offsets, ends, typed } = normalise(message);
        expect(offsets).toHaveLength(text.length + 1);
        expect(ends).toHaveLength(text.length);
        for (let i = 0; i < text.length; i += 1) {
          expect(offsets[i]).toBeLessThanOrEqual(offsets[i + 1] ?? 0);
          expect(ends[i]).toBeLessThanOrEqual(typed.length);
          expect(ends[i]).toBeGreaterThan(offsets[i] ?? 0);
        }
      }),
    );
  });

  it('changes nothing a second time, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (message) => {
        const once = normalise(message).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });
});
