import { ConversationId, type ConversationRef, ShopId } from '../../base/ids';

/** Each name of a key in Redis is built here and nowhere else. */
export interface Keys {
  readonly unfinished: string;
  turn(ref: ConversationRef): string;
  inbox(ref: ConversationRef): string;
  entries(ref: ConversationRef): string;
  attempts(ref: ConversationRef): string;
  accepted(ref: ConversationRef): string;
  outbox(ref: ConversationRef): string;
  replies(ref: ConversationRef): string;
  parked(ref: ConversationRef): string;
  log(ref: ConversationRef): string;
  positions(ref: ConversationRef): string;
  opener(ref: ConversationRef): string;
  /** A pattern of the keys `turn` of all conversations of a shop. */
  turnsOf(shop: ShopId): string;
  /** Of a key `turn`. */
  conversationOf(key: string): ConversationId;
  /** A pub/sub channel, not a key. */
  appended(ref: ConversationRef): string;
}

export const defaultPrefix = 'shoptalk';

/** The braces make all keys of one conversation one hash tag: they stay together in a cluster. */
export function keysUnder(prefix: string): Keys {
  const key = (name: string) => (ref: ConversationRef) => `${prefix}:{${memberOf(ref)}}:${name}`;
  return {
    unfinished: `${prefix}:unfinished`,
    turn: key('turn'),
    inbox: key('inbox'),
    entries: key('entries'),
    attempts: key('attempts'),
    accepted: key('accepted'),
    outbox: key('outbox'),
    replies: key('replies'),
    parked: key('parked'),
    log: key('log'),
    positions: key('positions'),
    opener: key('opener'),
    turnsOf: (shop) => `${literally(`${prefix}:{${escaped(shop)}:`)}*}:turn`,
    conversationOf: (key) => refOf(key.slice(`${prefix}:{`.length, -'}:turn'.length)).conversation,
    appended: key('appended'),
  };
}

/** Without this a shop "a" with a conversation "b:c" would meet a shop "a:b" with a conversation "c". */
const escaped = (text: string): string =>
  text.replace(/[%:{}]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** In a pattern of keys. */
const literally = (text: string): string => text.replace(/[[\]*?^\\]/g, '\\$&');

/** One value of a shop's short memory. */
export const memoryKey = (prefix: string, shop: ShopId, name: string): string =>
  `${prefix}:memory:{${escaped(shop)}:${escaped(name)}}`;

export const memberOf = ({ shop, conversation }: ConversationRef): string =>
  `${escaped(shop)}:${escaped(conversation)}`;

export function refOf(member: string): ConversationRef {
  const [shop = '', conversation = ''] = member.split(':').map((part) => decodeURIComponent(part));
  return { shop: ShopId(shop), conversation: ConversationId(conversation) };
}
