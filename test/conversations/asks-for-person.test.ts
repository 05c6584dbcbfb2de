import type { Locale } from '../../src/base/locale';
import { giveBack } from '../../src/operations/hand-over';
import { asksForPersonIn } from '../support/asks-for-person-in';
import { ChatHarness } from '../support/chat-harness';

let harness: ChatHarness;
beforeAll(async () => {
  harness = await ChatHarness.open();
});
afterAll(() => harness.close());

const cases = (['en', 'zh'] satisfies Locale[]).flatMap((locale) =>
  asksForPersonIn[locale].map((text, at) => ({ locale, text, at })),
);

const begins: Readonly<Record<Locale, readonly string[]>> = {
  en: ['desk lamp', 'add the first one', 'checkout'],
  zh: ['台灯', '加第一个', '结算'],
};
const further: Readonly<Record<Locale, string>> = { en: 'where is my order?', zh: '我的订单到哪了？' };

test.each(cases)('$text: handed over in one turn, silent until it is given back', async ({ locale, text, at }) => {
  const chat = harness.chat(`${locale}-${at}`, locale);
  // Every other one in the middle of something.
  if (at % 2 === 1) for (const before of begins[locale]) await chat.say(before);
  const [first, ...others] = await chat.say(text);
  expect(first).toMatchObject({ type: 'handOff', handOff: { locale } });
  expect(others).toHaveLength(1);
  const { shop, conversation } = chat.ref;
  const { commerce } = harness.stores;
  const talk = await commerce.desk.read(shop, conversation);
  expect(talk?.status).toBe('waiting');
  expect(talk?.lines.at(-1)).toMatchObject({ from: 'shopper', text });
  expect(await chat.say(further[locale])).toEqual([]);
  expect((await commerce.desk.read(shop, conversation))?.lines.at(-1)?.text).toBe(further[locale]);
  await giveBack({ store: commerce, shop, who: 'Lin', now: harness.clock.now() }, conversation);
  await harness.round();
  expect(chat.newReplies()).toHaveLength(1);
  expect((await chat.say(further[locale])).length).toBeGreaterThan(0);
});
