import { ShopId, ShopperId } from '../../../src/base/ids';
import type { Locale } from '../../../src/base/locale';
import type { Reply } from '../../../src/replies/reply';
import { ChatHarness } from '../../support/chat-harness';

let harness: ChatHarness;
beforeAll(async () => {
  harness = await ChatHarness.open();
}, 60_000);
afterAll(() => harness.close());

const text = (replies: readonly Reply[]): string => JSON.stringify(replies);
const right = '91440300708461136T';

async function paidOrder(conversation: string, locale: Locale) {
  const chat = harness.chat(conversation, locale);
  const pick =
    locale === 'zh'
      ? ['控油洁面', '第一个来一瓶', '1', '结算', '张三 13800138000 上海市浦东新区世纪大道100号']
      : ['oily skin cleanser', 'add the first one', '1', 'check out', '张三 13800138000 上海市浦东新区世纪大道100号'];
  for (const said of pick) await chat.say(said);
  await chat.say(locale === 'zh' ? '微信支付' : 'WeChat Pay');
  await chat.say(locale === 'zh' ? '好的，下单' : 'yes, place it');
  await chat.pay('settled');
  return chat;
}

async function invoiceOf(conversation: string) {
  const { commerce } = harness.stores;
  const shop = ShopId('demo');
  const [order] = await commerce.orders.ofShopper(shop, ShopperId(`terminal:shopper-of-${conversation}`), 1);
  const cases = order ? await commerce.serviceCases.ofOrder(shop, order.number) : [];
  return cases.find(({ wish }) => wish === 'invoice')?.invoice ?? null;
}

it('a company’s tax number is held to its check, asked for again where it is wrong, and taken however it is grouped', async () => {
  const chat = await paidOrder('company', 'zh');
  expect(text(await chat.say('我要开发票'))).toContain('发票抬头');
  expect(text(await chat.say('深圳市某某科技有限公司'))).toContain('税号是多少');
  expect(text(await chat.say('91440300708461136A'))).toContain('税号 91440300708461136A 不对');
  expect(text(await chat.say('9144030070846113'))).toContain('不对');
  expect(text(await chat.say('91440300 70846113 6t'))).toContain(right);
  await chat.say('确认');
  expect(await invoiceOf('company')).toEqual({ title: '深圳市某某科技有限公司', taxNumber: right });
});

it('all in one message, and a person by a button instead of a company', async () => {
  const chat = await paidOrder('whole', 'zh');
  expect(text(await chat.say(`开发票，抬头是深圳市某某科技有限公司，税号${right}`))).toContain(right);
  await chat.say('确认');
  expect((await invoiceOf('whole'))?.taxNumber).toBe(right);
  const other = await paidOrder('person', 'en');
  await other.say('I need an invoice');
  expect(text(await other.say('Acme Trading Co.'))).toContain('tax number');
  expect(text(await other.say('91440300708461136A'))).toContain('can’t be right');
  await other.tap('A person: me');
  await other.say('yes');
  expect(await invoiceOf('person')).toEqual({ title: '张三', taxNumber: null });
});
