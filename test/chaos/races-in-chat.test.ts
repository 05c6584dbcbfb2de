import { ShopId, ShopperId, Sku } from '../../src/base/ids';
import type { Locale } from '../../src/base/locale';
import type { Choice } from '../../src/replies/reply';
import { asText, type Chat, ChatHarness, choicesAndButtons } from '../support/chat-harness';
import { freshPostgres } from '../support/fresh-postgres';
import { freshRedis } from '../support/fresh-redis';
import { portion } from '../support/portion';

jest.setTimeout(3_600_000);

const shop = ShopId('demo');
const product = 'dd-amino-gel-cleanser';
const sku = Sku('DD-AMINO-GEL-CLEANSER-60ML');
const units = 10;
const contact = {
  zh: '张三 13800138000 上海市浦东新区世纪大道100号',
  en: 'Ann Lee, 13800138000, 100 Century Avenue, Pudong, Shanghai',
} as const;

interface Racer {
  readonly name: string;
  readonly locale: Locale;
  readonly chat: Chat;
  readonly yes: Choice;
}

async function atSummary(harness: ChatHarness, name: string, locale: Locale): Promise<Racer> {
  const chat = harness.chat(name, locale, name);
  const tap = (action: Choice['action']) => chat.tapChoice({ title: '', action });
  await chat.join();
  await tap({ do: 'cart.add', product, sku });
  await tap({ do: 'checkout.start' });
  await chat.say(contact[locale]);
  const shown = await tap({ do: 'answer', question: 'payment', value: 'cod' });
  const yes = shown.flatMap(choicesAndButtons).find(({ action }) => action.do === 'confirm');
  if (!yes) throw new Error(`no summary was shown: ${asText(shown, locale)}`);
  return { name, locale, chat, yes };
}

/** Somebody else takes all but the last ones. */
async function leaveUnits({ stores: { commerce } }: ChatHarness, left: number): Promise<void> {
  const available = (await commerce.stock.available(shop, [sku])).get(sku) ?? 0;
  await commerce.stock.reserve(shop, sku, available - left);
}

const servers = [
  ['the embedded stores', async () => ({})],
  [
    'Redis and PostgreSQL',
    async () => {
      const redis = freshRedis();
      return { REDIS_URL: redis.url, REDIS_PREFIX: redis.prefix, DATABASE_URL: (await freshPostgres()).url };
    },
  ],
] as const;

describe.each(servers)('in the chat, on %s', (_name, env) => {
  let harness: ChatHarness;
  beforeEach(async () => {
    harness = await ChatHarness.open({ env: await env() });
  });
  afterEach(() => harness.close());

  it(`of all who say yes at once ${units} get a receipt and every other one hears what is sold out`, async () => {
    const racers: Racer[] = [];
    const count = portion(100, 1000);
    for (let at = 0; at < count; at += 1) {
      racers.push(await atSummary(harness, `racer-${at}`, at % 2 === 0 ? 'zh' : 'en'));
    }
    await leaveUnits(harness, units);
    const heard = await Promise.all(racers.map(({ chat, yes }) => chat.tapChoice(yes)));
    // Who met a database too busy to answer in time was told so, and is answered now.
    await harness.round();
    const late = racers.map(({ chat }, at) => [...(heard[at] ?? []), ...chat.newReplies()]);

    const title = { zh: '氨基酸净透洁面啫喱', en: 'Amino Acid Gel Cleanser' } as const;
    const lost = racers.filter((_, at) => !late[at]?.some((reply) => reply.type === 'order' && reply.number));
    expect(racers.length - lost.length).toBe(units);
    for (const racer of lost) {
      const words = asText(late[racers.indexOf(racer)] ?? [], racer.locale);
      expect(words).toMatch(/卖完|售罄|没有货|sold out|out of stock/i);
      expect(words).toContain(title[racer.locale]);
      const orders = await harness.stores.commerce.orders.ofShopper(shop, ShopperId(`terminal:${racer.name}`), 1);
      expect(orders).toEqual([]);
    }
    const left = await harness.stores.commerce.stock.available(shop, [sku]);
    expect(left.get(sku)).toBe(0);
  });
});
