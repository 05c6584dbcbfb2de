import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OrderNumber, ShopId } from '../../src/base/ids';
import { moveParcel } from '../../src/operations/move-parcel';
import { everyRedisKey } from '../contract/erasure/every-key';
import { type Dump, everyPostgresTable, everySqliteTable } from '../contract/erasure/every-table';
import { MovableClock } from '../support/chat-harness';
import { freshFolder } from '../support/fresh-folder';
import { freshPostgres } from '../support/fresh-postgres';
import { freshRedis } from '../support/fresh-redis';
import { startTestApp, type TestApp } from '../support/start-test-app';
import { directLineClient } from './direct-line-client';

const secret = 'a-secret-of-the-merchants-own-server';
const shop = ShopId('demo');

interface World {
  readonly test: TestApp;
  readonly clock: MovableClock;
  readonly folder: string;
  /** Every row and key of everything that is kept. */
  readonly dump: () => Promise<Dump>;
}

async function onFiles(): Promise<World> {
  const [folder, clock] = [freshFolder(), new MovableClock()];
  const test = await startTestApp({ env: { DATA_DIR: folder, DIRECT_LINE_SECRET: secret }, clock });
  const dump = async () => ({
    ...everySqliteTable(join(folder, 'commerce.db')),
    ...everySqliteTable(join(folder, 'turns.db')),
  });
  return { test, clock, folder, dump };
}

async function onServers(): Promise<World> {
  const [folder, clock] = [freshFolder(), new MovableClock()];
  const [{ url }, corner] = [await freshPostgres(), freshRedis()];
  const servers = { DATABASE_URL: url, REDIS_URL: corner.url, REDIS_PREFIX: corner.prefix };
  const test = await startTestApp({ env: { DATA_DIR: folder, DIRECT_LINE_SECRET: secret, ...servers }, clock });
  const dump = async () => ({ ...(await everyPostgresTable(url)), ...(await everyRedisKey(corner)) });
  return { test, clock, folder, dump };
}

/** One conversation of a user whom the merchant's own server names. */
async function open({ test }: World, user: string) {
  const client = directLineClient(test.url);
  const english = { 'accept-language': 'en' };
  const { body } = await client.post('/conversations', { shop, user: { id: user } }, secret, english);
  const path = `/conversations/${body.conversationId}`;
  const activities = async () => (await client.get(`${path}/activities`, body.token)).body.activities;
  return {
    id: body.conversationId,
    activities,
    async say(...texts: readonly string[]): Promise<string> {
      for (const text of texts) {
        const { status } = await client.post(`${path}/activities`, { type: 'message', text }, body.token, english);
        expect(status).toBe(200);
        await test.app.pipeline.idle();
      }
      return (await activities()).at(-1)?.text ?? '';
    },
    async sendPicture(): Promise<void> {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' }), `${user}.png`);
      await client.call('POST', `${path}/upload?userId=${user}`, { token: body.token, body: form });
      await test.app.pipeline.idle();
    },
  };
}

async function buy(world: World, user: string) {
  const chat = await open(world, user);
  await chat.sendPicture();
  const asked = ['nordic desk lamp in yellow', 'add it to my cart', 'checkout'];
  const contact = `${user} Fox 13600136000 9 ${user} Road, Xihu, Hangzhou, cash on delivery`;
  await chat.say(...asked, contact, 'yes');
  const orders = await world.test.app.stores.commerce.orders.ofStatus(shop, 'placed', 99);
  const order = orders.find(({ contact: to }) => JSON.stringify(to).includes(user));
  if (!order)
    throw new Error(`${user} has no order: ${JSON.stringify((await chat.activities()).map(({ text }) => text))}`);
  return { chat, order: order.number };
}

async function deliver({ test, clock }: World, order: OrderNumber): Promise<void> {
  const { store, profile } = test.app.shops.of(shop);
  for (const step of ['shipped', 'delivered'] as const) {
    clock.advance(1000);
    await moveParcel({ store, profile, now: clock.now() }, { order, step, who: 'Lin' });
  }
}

/** News go out by themselves, a moment later. */
async function hearsOfDelivery(...chats: readonly Awaited<ReturnType<typeof open>>[]): Promise<void> {
  for (const chat of chats) {
    while (!(await chat.activities()).some(({ text }) => text?.includes('was delivered')))
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A conversation that is over is taken off the list of those to be looked at after a while. */
async function aWhileLater({ test, clock }: World): Promise<void> {
  clock.advance(120_000);
  await test.app.stores.conversations.unfinished({ now: clock.now(), limit: 99 });
}

const rowsWith = (dump: Dump, word: string): readonly string[] =>
  Object.entries(dump).flatMap(([table, rows]) =>
    rows.filter((row) => row.includes(word)).map((row) => `${table}: ${row}`),
  );

/** A page that is still open counts the places of what was said; they stay, with nothing in them and nobody's name. */
const emptyPlace = /"id":"erased:\d+","activity":""|\[""(?:,"")*\]|:opener: |^opened: .*"user":"dl_/;

describe.each([
  ['on embedded files', onFiles],
  ['on Redis and PostgreSQL', onServers],
] as const)('a shopper who has themselves erased, %s', (_, begin) => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
  }, 60_000);
  afterAll(() => world?.test.close());

  it('is told so, and left in no table and no key, while everybody else is as they were', async () => {
    const [quentin, rosalind] = [await buy(world, 'Quentin'), await buy(world, 'Rosalind')];
    const beside = await open(world, 'Quentin');
    await beside.say('xylophone');
    expect(await quentin.chat.say('delete my account')).toContain(`order ${quentin.order} is still under way`);
    await deliver(world, quentin.order);
    await deliver(world, rosalind.order);
    await hearsOfDelivery(quentin.chat, rosalind.chat);
    await world.test.app.pipeline.idle();
    expect(await quentin.chat.say('delete my account')).toContain('One past order stays in the books');
    await aWhileLater(world);
    const before = await world.dump();
    expect(rowsWith(before, 'Quentin').length).toBeGreaterThan(5);
    expect(await quentin.chat.say('yes')).toContain('Done, your data is erased');
    await aWhileLater(world);
    const after = await world.dump();
    for (const word of ['Quentin', 'xylophone']) expect(rowsWith(after, word)).toEqual([]);
    expect(rowsWith(after, beside.id).filter((row) => !emptyPlace.test(row))).toEqual([]);
    expect(rowsWith(after, 'Rosalind')).toEqual(rowsWith(before, 'Rosalind'));
    const files = readdirSync(join(world.folder, 'attachments', shop));
    expect(files).toEqual([rosalind.chat.id]);
  }, 60_000);

  it('sees the last word on the page and nothing else, and may begin anew as somebody new', async () => {
    const { chat, order } = await buy(world, 'Philippa');
    await deliver(world, order);
    await hearsOfDelivery(chat);
    await chat.say('delete my data', 'yes');
    expect((await chat.activities()).map(({ text }) => text)).toEqual([expect.stringContaining('your data is erased')]);
    expect(await chat.say('my orders')).toContain('You have no orders here yet');
    expect(JSON.stringify(await chat.activities())).not.toContain('Philippa');
    const kept = await world.test.app.stores.commerce.orders.read(shop, OrderNumber(order));
    expect(kept).toMatchObject({ status: 'delivered', contact: { recipient: '', street: '' } });
  }, 60_000);
});
