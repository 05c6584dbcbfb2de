import fc from 'fast-check';
import { ConversationId, OrderNumber, ProductId, ShopId, Sku } from '../../src/base/ids';
import { renderActivities } from '../../src/channels/render-activity';
import { layOut } from '../../src/channels/wechat/say/lay-out';
import { meant, newTurn, nextNumber, type OfferSheet, readSheet } from '../../src/channels/wechat/say/offers';
import { outlineOf } from '../../src/channels/wechat/say/outline';
import { merged } from '../../src/channels/wechat/say/speaker';
import type { Action } from '../../src/replies/action';
import type { Choice, Reply } from '../../src/replies/reply';

const words = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'油皮洗面奶a b<&">\n😀/1.é'), minLength: 1, maxLength: most });
const lone = fc.constantFrom('\ud83d', '\ude00', '<a href="weixin://bizmsgmenu?msgmenuid=o1">x</a>', ']]>', '');
const said = (most: number) => fc.tuple(words(most), lone).map(([text, end]) => text + end);
const id = fc.string({ unit: fc.constantFrom(...'abc-123'), minLength: 1, maxLength: 40 });
const action: fc.Arbitrary<Action> = fc.oneof(
  id.map((product): Action => ({ do: 'product.show', product })),
  id.map((product): Action => ({ do: 'cart.add', product })),
  words(60).map((text): Action => ({ do: 'say', text })),
  fc.constant<Action>({ do: 'cart.view' }),
);
const choice: fc.Arbitrary<Choice> = fc.record({ title: said(80).filter((text) => text.trim() !== ''), action });
const choices = (most: number) => fc.array(choice, { maxLength: most });
const card = fc.record({
  product: id.map(ProductId),
  title: said(120),
  subtitle: said(60),
  price: fc.constant('¥199'),
  listPrice: fc.option(fc.constant('¥299')),
  note: fc.option(words(20)),
  picture: fc.option(fc.constant('/shops/demo/pictures/a.png')),
  buttons: choices(3),
});
const facts = fc.array(fc.record({ label: words(10), value: said(80) }), { maxLength: 8 });
const lines = fc.array(
  fc.record({
    sku: id.map(Sku),
    title: said(80),
    subtitle: words(30),
    quantity: fc.integer({ min: 1, max: 99 }),
    unitPrice: fc.constant('¥1'),
    lineTotal: fc.constant('¥9'),
    picture: fc.constant(null),
  }),
  { maxLength: 25 },
);
const total = fc.constant({ label: '合计', value: '¥9' });
const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ type: fc.constant('say' as const), text: said(3000), choices: choices(30) }),
  fc.record({
    type: fc.constant('products' as const),
    text: said(200),
    cards: fc.array(card, { maxLength: 10 }),
    choices: choices(10),
  }),
  fc.record({ type: fc.constant('product' as const), card, description: said(2500), facts, choices: choices(8) }),
  fc.record({ type: fc.constant('cart' as const), text: said(200), lines, totals: facts, total, choices: choices(8) }),
  fc.record({
    ...{
      type: fc.constant('order' as const),
      text: said(300),
      title: words(20),
      number: fc.constant(OrderNumber('SO-1')),
    },
    ...{ facts, lines, totals: facts, total, choices: choices(8) },
  }),
  fc.record({
    ...{ type: fc.constant('pay' as const), text: said(200), open: words(20), amount: fc.constant('¥9') },
    ...{ url: fc.webUrl({ withQueryParameters: true }), choices: choices(4) },
  }),
);

const ref = { shop: ShopId('demo'), conversation: ConversationId('wx-1') };
const outlines = (given: Reply) =>
  renderActivities({ id: '1', ref, locale: 'zh', reply: given }, 'https://shop.example').map(outlineOf);
const bytes = (text: string) => Buffer.byteLength(text);
const linkIds = (text: string) =>
  [...text.matchAll(/<a href="weixin:\/\/bizmsgmenu\?[^"]*msgmenuid=([^"&]*)">/g)].map(([, id]) => id);
const numbersIn = (text: string) => [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => number ?? '');

/** What can be tapped or answered by its number in these texts. */
function reached(texts: readonly string[], sheet: OfferSheet): number {
  const ids = texts.flatMap(linkIds).filter((menuId) => meant(sheet, { text: '', menuId }) !== null);
  const offeredNumbers = sheet.offers.filter(({ number }) => number !== null).map(({ number }) => String(number));
  const shown = new Set(texts.flatMap(numbersIn));
  return ids.length + offeredNumbers.filter((number) => shown.has(number)).length;
}

describe('bubbles of an official account', () => {
  it('keep every limit and every choice, sent or answered', () => {
    fc.assert(
      fc.property(reply, fc.boolean(), (given, isSent) => {
        for (const outline of outlines(given)) {
          const { bubbles, sheet } = layOut(outline, newTurn(readSheet(null)), isSent);
          const taps = outline.paragraphs.flatMap(({ deeds }) => deeds).filter(({ does }) => does === 'tap').length;
          let menus = 0;
          for (const bubble of bubbles) {
            if (bubble.kind === 'text') {
              expect(bytes(bubble.text)).toBeLessThanOrEqual(2048);
              expect(bubble.text.trim()).not.toBe('');
              expect(Buffer.from(bubble.text).toString()).toBe(bubble.text);
              continue;
            }
            expect(isSent).toBe(true);
            menus += bubble.items.length;
            expect(bytes(bubble.head)).toBeLessThanOrEqual(1024);
            expect(bubble.items.length).toBeLessThanOrEqual(10);
            for (const { id: menuId, content } of bubble.items) {
              expect(bytes(content)).toBeLessThanOrEqual(128);
              expect(meant(sheet, { text: '', menuId })).not.toBeNull();
            }
          }
          const texts = bubbles.flatMap((bubble) => (bubble.kind === 'text' ? [bubble.text] : []));
          expect(menus + reached(texts, sheet)).toBe(taps);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it('go into one answer as far as they fit; the rest waits, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(
          said(500).filter((text) => bytes(text) <= 2048),
          { maxLength: 8 },
        ),
        (texts) => {
          const { text, rest } = merged(texts, '（回复“更多”看剩下的）');
          expect(bytes(text)).toBeLessThanOrEqual(2048);
          const taken = texts.slice(0, texts.length - rest.length);
          expect(text.startsWith(taken.join('\n\n'))).toBe(true);
          expect(rest).toEqual(texts.slice(taken.length));
        },
      ),
    );
  });

  it('number on over one turn, and begin anew in the next', () => {
    const many: Reply = {
      type: 'say',
      text: '选'.repeat(600),
      choices: Array.from({ length: 12 }, (_, at) => ({
        title: `第${at}个`.repeat(3),
        action: { do: 'say', text: `选${at}` },
      })),
    };
    const [outline] = outlines(many);
    if (!outline) throw new Error('nothing was drawn');
    const first = layOut(outline, newTurn(readSheet(null)), false).sheet;
    expect(nextNumber(first)).toBe(13);
    const second = layOut(outline, first, false).sheet;
    expect(nextNumber(second)).toBe(25);
    expect(meant(second, { text: '２', menuId: undefined })?.value).toBe('选1');
    expect(nextNumber(layOut(outline, newTurn(second), false).sheet)).toBe(13);
  });
});
