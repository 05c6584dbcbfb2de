import { type Activity, ActivityTypes, type ConversationReference, TestAdapter, TurnContext } from 'botbuilder';
import { Fault } from '../../../src/base/fault';
import { type ConversationRef, ShopId } from '../../../src/base/ids';
import { silentLog } from '../../../src/base/log';
import { botFrameworkChannel } from '../../../src/channels/botframework/bot-framework-channel';
import { conversationOf, ShoppingBot } from '../../../src/channels/botframework/shopping-bot';
import type { Incoming } from '../../../src/ports/incoming';

/** botbuilder's own test adapter, with the proactive half that it leaves out. */
class LocalAdapter extends TestAdapter {
  override async continueConversationAsync(_appId: unknown, reference: unknown, logic: unknown): Promise<void> {
    const activity = TurnContext.applyConversationReference(
      { type: 'event' },
      reference as ConversationReference,
      true,
    );
    await (logic as (context: TurnContext) => Promise<void>)(new TurnContext(this, activity));
  }
}

function scene() {
  const received: { ref: ConversationRef; incoming: Incoming }[] = [];
  const failing: { with: Error | null } = { with: null };
  const bot = new ShoppingBot({
    shop: ShopId('demo'),
    receive: async (ref, incoming) => {
      if (failing.with) throw failing.with;
      received.push({ ref, incoming });
      return 'accepted';
    },
    clock: { now: () => 1000 },
    random: { token: () => 'token' },
    log: silentLog,
  });
  const adapter = new LocalAdapter((context) => bot.run(context));
  const channel = botFrameworkChannel({ adapter, appId: 'app', publicUrl: () => 'https://shop.example' });
  const sent = () => adapter.activeQueue.map(({ type, text, replyToId }) => ({ type, text, replyToId }));
  return { received, failing, adapter, channel, sent };
}

describe('ShoppingBot', () => {
  it('hands on a message with its id, its language and the way back', async () => {
    const { adapter, received, sent } = scene();
    await adapter.processActivity({ type: 'message', id: 'm-1', text: '想买口红', locale: 'zh-CN' });
    expect(received).toEqual([
      {
        ref: { shop: 'demo', conversation: conversationOf('test', 'Convo1') },
        incoming: {
          id: 'm-1',
          at: 1000,
          locale: 'zh',
          address: {
            channel: 'botframework',
            user: 'user1',
            reference: expect.objectContaining({ conversation: expect.objectContaining({ id: 'Convo1' }) }),
          },
          content: { kind: 'text', text: '想买口红', truncated: false },
        },
      },
    ]);
    expect(sent()).toEqual([]);
  });

  it('reads a tap, and calls a button that nobody knows unreadable', async () => {
    const { adapter, received } = scene();
    const value = { shoptalk: 1, conversation: 'c', action: { do: 'cart.view' } };
    await adapter.processActivity({ type: 'message', id: '1', value } as Partial<Activity>);
    await adapter.processActivity({
      type: 'message',
      id: '2',
      value: { shoptalk: 1, action: 'x' },
    } as Partial<Activity>);
    expect(received.map(({ incoming }) => incoming.content)).toEqual([
      { kind: 'tap', conversation: 'c', action: { do: 'cart.view' } },
      { kind: 'unreadable', what: 'button' },
    ]);
  });

  it('says that a shopper joined, and not that the bot did', async () => {
    const { adapter, received } = scene();
    const update = { type: ActivityTypes.ConversationUpdate };
    await adapter.processActivity({ ...update, membersAdded: [{ id: 'bot', name: 'Bot' }] });
    expect(received).toHaveLength(0);
    await adapter.processActivity({ ...update, membersAdded: [{ id: 'user', name: 'Lin' }] });
    expect(received.map(({ incoming }) => incoming.content)).toEqual([{ kind: 'joined' }]);
  });

  it('says so itself when the message could not be taken', async () => {
    const { adapter, failing, sent } = scene();
    failing.with = new Fault('redisUnreachable', 'gone');
    await adapter.processActivity({ type: 'message', id: '1', text: 'hi', locale: 'en-US' });
    expect(sent()).toEqual([{ type: 'message', text: expect.stringContaining('send it again'), replyToId: '1' }]);
  });
});

describe('botFrameworkChannel', () => {
  it('speaks of its own accord into the conversation that a message came from', async () => {
    const { adapter, channel, received, sent } = scene();
    await adapter.processActivity({ type: 'message', id: 'm-1', text: 'hi' });
    const [{ ref, incoming } = { ref: null, incoming: null }] = received;
    if (!ref || !incoming) throw new Error('nothing was received');
    const { address } = incoming;
    await channel.typing(ref, address);
    const reply = { type: 'say', text: 'Your payment came.' } as const;
    await channel.send({ id: 'd-1', ref, address, locale: 'en', reply, replyTo: null });
    expect(sent().map(({ type, text }) => [type, text])).toEqual([
      ['typing', undefined],
      ['message', 'Your payment came.'],
    ]);
  });

  it('calls it a fault when the channel cannot be reached', async () => {
    const adapter = { continueConversationAsync: () => Promise.reject(new Error('ECONNREFUSED')) };
    const channel = botFrameworkChannel({ adapter, appId: 'app', publicUrl: () => '' });
    const reference = { channelId: 'test', serviceUrl: 'https://x', conversation: { id: 'c' } };
    const ref = { shop: ShopId('demo'), conversation: conversationOf('test', 'c') };
    const sending = channel.typing(ref, { channel: 'botframework', user: 'u', reference });
    await expect(sending).rejects.toMatchObject({ name: 'Fault', code: 'channelUnreachable' });
  });
});
