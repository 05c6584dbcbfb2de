import { join } from 'node:path';
import { Fault } from '../../../src/base/fault';
import { ConversationId, ShopId } from '../../../src/base/ids';
import type { Json } from '../../../src/base/json';
import { silentLog } from '../../../src/base/log';
import type { Delivery } from '../../../src/ports/channel';
import type { Incoming } from '../../../src/ports/incoming';
import { en } from '../../../src/replies/en';
import { openSqliteConversations } from '../../../src/store/sqlite/conversations/open-sqlite-conversations';
import { createPipeline } from '../../../src/turn/pipeline';
import type { ShopServices } from '../../../src/turn/shop-services';
import { MovableClock } from '../../support/chat-harness';
import { freshFolder } from '../../support/fresh-folder';
import { profile } from '../operations/till';

const ref = { shop: ShopId('till'), conversation: ConversationId('talk') };
const address = { channel: 'terminal', user: 'ann', reference: null } as const;

/** A pipeline on a real store, in front of a shop whose departments answer what a test wants. */
function open(categories: ShopServices['categories']) {
  const clock = new MovableClock();
  const conversations = openSqliteConversations(join(freshFolder(), 'turns.db'));
  const sent: Delivery[] = [];
  let refuses: Error | null = null;
  const alarms: unknown[] = [];
  const pipeline = createPipeline({
    conversations,
    channels: {
      terminal: {
        name: 'terminal',
        typing: async () => undefined,
        async send(delivery) {
          if (refuses) throw refuses;
          sent.push(delivery);
        },
      },
    },
    shopOf: () => ({ profile: { ...profile, defaultLocale: 'en' }, categories }) as ShopServices,
    clock,
    log: { ...silentLog, error: (event, fields) => void alarms.push({ event, ...fields }) },
    worker: 'test',
    leaseMs: 1000,
  });
  const take = async (id: string, content: Incoming['content']) => {
    const taken = await pipeline.receive(ref, { id, address, locale: 'en', at: clock.now(), content });
    await pipeline.idle();
    return taken;
  };
  return {
    conversations,
    clock,
    sent,
    refuse: (error: Error | null) => {
      refuses = error;
    },
    tap: (id: string, action: 'help' | 'browse') =>
      take(id, { kind: 'tap', conversation: ref.conversation, action: { do: action } }),
    alarms,
    /** A worker takes what waits (and this entry), and is killed over it: its lease runs out. */
    async die(entry?: { readonly id: string; readonly body: Json }) {
      await conversations.begin(ref, { worker: 'dead', leaseMs: 1000, now: clock.now(), entry });
      clock.advance(1001);
    },
    async recover() {
      clock.advance(1001);
      await pipeline.recover();
      await pipeline.idle();
    },
    texts: () => sent.map(({ reply }) => ('text' in reply ? reply.text : reply.type)),
  };
}

const bug = async (): Promise<never> => {
  throw new TypeError('a bug');
};

describe('the pipeline', () => {
  it('answers each message once, however often it comes', async () => {
    const chat = open(async () => []);
    expect([await chat.tap('m1', 'help'), await chat.tap('m1', 'help')]).toEqual(['accepted', 'duplicate']);
    expect(chat.texts()).toEqual([en.help]);
    expect(chat.sent[0]).toMatchObject({ id: 'm1:0', replyTo: 'm1', locale: 'en', ref, address });
    await chat.conversations.close();
  });

  it('sets a message aside that it fails at three times, says so, and goes on', async () => {
    const chat = open(bug);
    await chat.tap('m1', 'help');
    await chat.tap('m2', 'browse');
    await chat.tap('m3', 'help');
    expect(chat.texts()).toEqual([en.help, en.repairs.parked, en.help]);
    await chat.recover();
    expect(chat.sent).toHaveLength(3);
    await chat.conversations.close();
  });

  it.each([
    ['a message', 3, { kind: 'incoming' }, en.repairs.parked],
    [
      'a step',
      10,
      { kind: 'effect', effect: { effect: 'cancelOrder' }, key: 'k', replyTo: null },
      en.repairs.parkedStep,
    ],
    ['news', 10, { kind: 'news', news: { news: 'unknown' } }, null],
  ] as const)(
    'sets %s aside over which its worker was killed %i times, with an alarm',
    async (_, times, body, said) => {
      const chat = open(async () => []);
      await chat.tap('m1', 'help');
      await chat.die({ id: 'm2', body });
      for (let deaths = 1; deaths < times; deaths += 1) await chat.die();
      await chat.recover();
      await chat.tap('m3', 'help');
      expect(chat.texts()).toEqual([en.help, ...(said ? [said] : []), en.help]);
      expect(chat.alarms).toEqual([expect.objectContaining({ event: 'entryParked', entry: 'm2', kind: body.kind })]);
      for (let rounds = 0; rounds < 3; rounds += 1) await chat.recover();
      expect(chat.alarms).toHaveLength(1);
      await chat.conversations.close();
    },
  );

  it('begins nothing anew by news that come while a shopper is being erased, and leaves nothing', async () => {
    const chat = open(async () => []);
    await chat.tap('m1', 'help');
    const { conversations, clock } = chat;
    const owner = { worker: 'test', leaseMs: 1000, now: clock.now() };
    const { turn } = await conversations.begin(ref, owner);
    if (!turn) throw new Error('the lease is not free');
    const { conversation } = turn.state as { conversation: object };
    await conversations.commit(ref, {
      ...owner,
      fence: turn.fence,
      version: turn.version,
      state: { address, conversation: { ...conversation, erased: true } },
      done: null,
      first: null,
      outbox: [{ id: 'last', body: { reply: { type: 'say', text: 'Erased.' }, locale: 'en', replyTo: null } }],
    });
    await chat.die({ id: 'm2', body: { kind: 'news', news: { news: 'delivered' } } });
    await chat.recover();
    expect(chat.texts()).toEqual([en.help, 'Erased.']);
    for await (const kept of conversations.states(ref.shop)) expect(kept).toBeUndefined();
    expect((await conversations.begin(ref, { ...owner, now: clock.now() })).turn).toMatchObject({
      version: 0,
      state: null,
    });
    await conversations.close();
  });

  it('a worker that was killed twice over a message has the third try', async () => {
    const chat = open(async () => []);
    await chat.tap('m1', 'help');
    const incoming = {
      id: 'm2',
      address,
      locale: 'en',
      at: 0,
      content: { kind: 'tap', conversation: ref.conversation, action: { do: 'help' } },
    };
    await chat.die({ id: 'm2', body: { kind: 'incoming', incoming } });
    await chat.die();
    await chat.recover();
    expect(chat.texts()).toEqual([en.help, en.help]);
    expect(chat.alarms).toEqual([]);
    await chat.conversations.close();
  });

  it('says a fault of the world once, and does the turn when the world is back', async () => {
    let away = true;
    const chat = open(async () => {
      if (away) throw new Fault('databaseUnreachable', 'away');
      return [];
    });
    await chat.tap('m1', 'help');
    await chat.tap('m2', 'browse');
    await chat.tap('m3', 'help');
    for (let tries = 0; tries < 5; tries += 1) await chat.recover();
    const ids = () => new Set(chat.sent.map(({ id }) => id));
    expect(chat.sent.map(({ id }) => id)).toEqual(['m1:0', 'm2:said']);
    away = false;
    await chat.recover();
    expect([...ids()]).toEqual(['m1:0', 'm2:said', 'm2:0', 'm3:0']);
    expect(chat.texts().at(-1)).toBe(en.help);
    await chat.conversations.close();
  });

  it('sets nothing aside that failed because the world and the store were away, however often', async () => {
    let away = true;
    const unreachable = async () => {
      throw new Fault('redisUnreachable', 'away');
    };
    const chat = open(async () => (away ? unreachable() : []));
    const { commit, release } = chat.conversations;
    await chat.tap('m1', 'help');
    for (let outages = 0; outages < 6; outages += 1) {
      Object.assign(chat.conversations, { commit: unreachable, release: unreachable });
      await (outages === 0 ? chat.tap('m2', 'browse') : chat.recover());
      Object.assign(chat.conversations, { commit, release });
    }
    away = false;
    await chat.recover();
    expect(chat.sent.map(({ id }) => id)).toEqual(['m1:0', 'm2:0']);
    expect(chat.alarms).not.toContainEqual(expect.objectContaining({ event: 'entryParked' }));
    await chat.conversations.close();
  });

  it('says of a message that met a fault and then a bug both, under ids of their own', async () => {
    let error: Error = new Fault('databaseUnreachable', 'away');
    const chat = open(async () => {
      throw error;
    });
    await chat.tap('m1', 'help');
    await chat.tap('m2', 'browse');
    error = new TypeError('a bug');
    await chat.recover();
    expect(chat.texts()).toEqual([en.help, en.repairs.trouble, en.repairs.parked]);
    expect(new Set(chat.sent.map(({ id }) => id)).size).toBe(3);
    await chat.conversations.close();
  });

  it('keeps what a channel that is away could not be given, in order', async () => {
    const chat = open(async () => []);
    chat.refuse(new Fault('channelUnreachable', 'away'));
    await chat.tap('m1', 'help');
    await chat.tap('m2', 'browse');
    chat.refuse(null);
    await chat.recover();
    expect(chat.sent.map(({ id }) => id)).toEqual(['m1:0', 'm2:0']);
    await chat.conversations.close();
  });

  it('lets go what a channel can never send, so that it stands in nobody’s way', async () => {
    const chat = open(async () => []);
    chat.refuse(new TypeError('cannot be drawn'));
    await chat.tap('m1', 'help');
    chat.refuse(null);
    await chat.tap('m2', 'help');
    await chat.recover();
    expect(chat.sent.map(({ id }) => id)).toEqual(['m2:0']);
    await chat.conversations.close();
  });
});
