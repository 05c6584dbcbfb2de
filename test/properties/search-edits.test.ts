import fc from 'fast-check';
import { ProductId, ShopId } from '../../src/base/ids';
import { applyEdits } from '../../src/search/apply-edits';
import { emptyQuery } from '../../src/search/product-query';
import type { QueryEdit, ShownList } from '../../src/search/query-edit';
import { readQuery } from '../../src/search/read-query';
import { searchIndex } from '../../src/search/search-index';
import { demoShop } from '../search/demo-shop';

const word = fc.constantFrom('red', 'lipstick', '口红', '面霜', 'nike', 'olay');
const id = fc.constantFrom('lipstick', 'shoes', 'olay', 'red');
const flag = fc.boolean();
const edit: fc.Arbitrary<QueryEdit> = fc.oneof(
  fc.constantFrom<QueryEdit>(
    { edit: 'reset' },
    { edit: 'cheaper' },
    { edit: 'dearer' },
    { edit: 'otherBrand' },
    { edit: 'similar' },
    { edit: 'widen' },
    { edit: 'inStock' },
    { edit: 'onSale' },
    { edit: 'nextPage' },
    { edit: 'previousPage' },
    { edit: 'unset', path: 'price' },
    { edit: 'negate', path: 'terms.0' },
  ),
  word.map((text): QueryEdit => ({ edit: 'addTerm', term: { text, alternatives: [] } })),
  word.map((text): QueryEdit => ({ edit: 'excludeTerm', term: { text, alternatives: [] } })),
  fc.tuple(id, flag).map(([value, negated]): QueryEdit => ({ edit: 'setCategory', condition: { id: value, negated } })),
  fc.tuple(id, flag).map(([value, negated]): QueryEdit => ({ edit: 'addBrand', condition: { id: value, negated } })),
  fc.nat(9999).map((max): QueryEdit => ({ edit: 'setPrice', price: { max } })),
);
const shown: ShownList = {
  focus: null,
  items: [{ product: ProductId('p'), brand: 'olay', categories: ['cleansers'], priceMinor: 4000 }],
};

test('every message can be taken back, however many edits it made', () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (messages) => {
      let query = emptyQuery(ShopId('demo'), 'en');
      for (const edits of messages) {
        const after = applyEdits(query, edits, shown);
        const hasChanged = after.undo.length > query.undo.length;
        const back = hasChanged ? applyEdits(after, [{ edit: 'undo' }], shown) : query;
        expect(back).toEqual(query);
        query = after;
      }
    }),
    { numRuns: 500 },
  );
});

test('an edit never changes the query that it is given', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
      const query = emptyQuery(ShopId('demo'), 'en');
      const before = JSON.stringify(query);
      applyEdits(query, edits, shown);
      expect(JSON.stringify(query)).toBe(before);
    }),
  );
});

test('any text can be read and searched for, and each span lies within it', () => {
  const { lexicon, index } = demoShop();
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.oneof(
          word,
          fc.constantFrom('不要', 'not', '200以内', 'under 50', '42码', '和', 'for', 'kh', '便宜点', '½', '𝐀'),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { edits, spans = [] } = readQuery(text, { lexicon, locale: 'zh', currency: 'CNY' });
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      const query = applyEdits(emptyQuery(ShopId('demo'), 'zh'), edits, shown);
      const page = searchIndex(index, query);
      expect(page.hits.length).toBeLessThanOrEqual(query.pageSize);
    }),
    { numRuns: 400 },
  );
});
