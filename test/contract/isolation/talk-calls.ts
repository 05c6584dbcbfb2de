import { ConversationId, type ShopId } from '../../../src/base/ids';
import type { ActivityLog } from '../../../src/ports/activity-log';
import type { AttachmentStore } from '../../../src/ports/attachment-store';
import type { ConversationStore } from '../../../src/ports/conversation-store';
import type { ShortMemory } from '../../../src/ports/short-memory';
import type { Unheard } from '../../../src/ports/unheard';
import { now } from '../commerce-store/subject';
import { type Calls, methodsOf, reads, writes } from './walk';

const ref = (shop: ShopId) => ({ shop, conversation: ConversationId('talk') });
const lasting = { now, lastsMs: 1e9 };
const begin = { worker: 'w', leaseMs: 1000, now };
/** No lease has it: whoever names it holds none. */
const noFence = 1;

type Shared<Port> = Omit<Port, 'close'>;

const conversationCalls: Calls<Shared<ConversationStore>> = {
  begin: writes((port, shop) => port.begin(ref(shop), { ...begin, entry: { id: 'm1', body: '我要退款' } })),
  commit: writes((port, shop) =>
    port.commit(ref(shop), {
      ...{ fence: noFence, version: 0, state: null, done: 'm1', first: null, outbox: [], now, leaseMs: 1000 },
    }),
  ),
  delivered: writes((port, shop) => port.delivered(ref(shop), ['r1'])),
  release: writes((port, shop) => port.release(ref(shop), noFence, { forgive: false })),
  forgive: writes((port, shop) => port.forgive(ref(shop), 'm1')),
  park: writes((port, shop) => port.park(ref(shop), noFence, 'm1', 'by somebody else')),
  erase: writes((port, shop) => port.erase({ shop, conversation: ConversationId('another') })),
  forget: writes((port, shop) => port.forget(ref(shop), noFence)),
  states: reads(async (port, shop) => {
    const found: unknown[] = [];
    for await (const each of port.states(shop)) found.push(each);
    return found;
  }),
  unfinished: reads(async (port, shop) =>
    (await port.unfinished({ now: now + 1e9, limit: 1000 })).filter((each) => each.shop === shop),
  ),
};

const activityCalls: Calls<Omit<Shared<ActivityLog>, 'subscribe'>> = {
  open: writes((port, shop) => port.open(ref(shop), 'anna')),
  append: writes((port, shop) => port.append(ref(shop), 'a1', { text: '我要退款' })),
  erase: writes((port, shop) =>
    port.erase({ shop, conversation: ConversationId('another') }, { before: null, user: 'somebody' }),
  ),
  opened: reads((port, shop) => port.opened(ref(shop))),
  read: reads((port, shop) => port.read(ref(shop), 0, 99)),
};

const memoryCalls: Calls<Shared<ShortMemory>> = {
  write: writes((port, shop) => port.write(shop, 'token', 'secret', lasting)),
  writeNew: writes((port, shop) => port.writeNew(shop, 'nonce', 'used', lasting)),
  replace: writes((port, shop) => port.replace(shop, 'nonce', ['used', 'used'], lasting)),
  take: writes((port, shop) => port.take(shop, 'taken', now)),
  read: reads(async (port, shop) =>
    [await port.read(shop, 'token', now), await port.read(shop, 'nonce', now)].flatMap((value) => value ?? []),
  ),
};

const attachmentCalls: Calls<AttachmentStore> = {
  put: writes((port, shop) =>
    port.put(ref(shop), 'a.png', { contentType: 'image/png', bytes: Buffer.from('picture') }),
  ),
  get: reads((port, shop) => port.get(ref(shop), 'a.png')),
  erase: writes((port, shop) => port.erase({ shop, conversation: ConversationId('another') })),
};

const unheardCalls: Calls<Unheard> = {
  note: writes((port, shop) => port.note(shop, { text: '咕噜咕噜', locale: 'zh', guesses: [], at: now })),
  forget: writes((port, shop) => port.forget(shop, ['哇啦哇啦'])),
  list: reads((port, shop) => port.list(shop)),
};

export interface TalkPorts {
  readonly conversations: ConversationStore;
  readonly activities: ActivityLog;
  readonly memory: ShortMemory;
  readonly attachments: AttachmentStore;
  readonly unheard: Unheard;
}

/** Every method of the ports that talks are kept in, but for the stream of a log, which has a clause of its own. */
export const talkMethods = (ports: TalkPorts) => [
  ...methodsOf('conversations', ports.conversations, conversationCalls),
  ...methodsOf('activities', ports.activities, activityCalls),
  ...methodsOf('memory', ports.memory, memoryCalls),
  ...methodsOf('attachments', ports.attachments, attachmentCalls),
  ...methodsOf('unheard', ports.unheard, unheardCalls),
];
