import { type ChatState, emptyChat, isWaiting, withMessages, withUnsent } from '../../../web/chat/chat-state';
import { timeline } from '../../../web/chat/timeline';
import type { Unsent } from '../../../web/direct-line/unsent';
import type { Message } from '../../../web/wire/activity';
import type { Reply } from '../../../web/wire/reply';

const minute = 60_000;
const noon = Date.parse('2026-11-22T12:00:00Z');
const total = { label: 'Total', value: '¥1' };
const say: Reply = { type: 'say', text: 'Hello', choices: [] };
const cart: Reply = { type: 'cart', text: '', lines: [], totals: [], total, choices: [] };

const message = (id: string, fields: Partial<Message> = {}): Message => ({
  id,
  from: 'shop',
  at: noon,
  text: '',
  mark: null,
  replyTo: null,
  name: 'Demo',
  locale: null,
  replies: fields.from === 'shopper' ? [] : [say],
  ...fields,
});

const said = (id: string, mark: string) => message(id, { from: 'shopper', mark, text: mark });

const unsent = (mark: string, fields: Partial<Unsent> = {}): Unsent => ({
  mark,
  conversation: 'c',
  text: mark,
  value: null,
  locale: 'en-US',
  at: 1,
  state: 'sending',
  ...fields,
});

const chat: ChatState = { ...emptyChat, conversation: 'c' };

describe('messages of the log', () => {
  test('are shown once, however often they come', () => {
    const once = withMessages(chat, [message('1'), message('1'), message('2')]);
    expect(withMessages(once, [message('2'), message('3')]).messages.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(withMessages(once, [message('2')])).toBe(once);
  });

  test('take the place of what was unsent', () => {
    const waiting = withUnsent(withUnsent(chat, unsent('a')), unsent('b', { at: 2 }));
    const heard = withMessages(waiting, [said('1', 'a')]);
    expect(heard.unsent.map(({ mark }) => mark)).toEqual(['b']);
    expect(withUnsent(heard, unsent('a', { state: 'sent' })).unsent).toHaveLength(1);
  });

  test('end the typing mark when they are the shop’s', () => {
    const typing = { ...chat, typing: true };
    expect(withMessages(typing, [said('1', 'a')]).typing).toBe(true);
    expect(withMessages(typing, [message('1')]).typing).toBe(false);
  });

  test('say how the shop is called', () => {
    expect(withMessages(chat, [message('1', { name: '朝夕小铺' }), said('2', 'a')]).shopName).toBe('朝夕小铺');
  });
});

describe('unsent messages', () => {
  test('of another conversation are not shown', () => {
    expect(withUnsent(chat, unsent('a', { conversation: 'other' }))).toBe(chat);
  });

  test('stay in the order in which they were written', () => {
    const state = [unsent('b', { at: 2 }), unsent('a'), unsent('b', { at: 2, state: 'failed' })].reduce(
      withUnsent,
      chat,
    );
    expect(state.unsent.map(({ mark, state: how }) => `${mark} ${how}`)).toEqual(['a sending', 'b failed']);
  });

  test('that were taken wait for an answer', () => {
    expect(isWaiting(withUnsent(chat, unsent('a')))).toBe(false);
    expect(isWaiting(withUnsent(chat, unsent('a', { state: 'sent' })))).toBe(true);
    expect(isWaiting(withMessages(chat, [said('1', 'a')]))).toBe(true);
    expect(isWaiting(withMessages(chat, [said('1', 'a'), message('2')]))).toBe(false);
  });
});

describe('the timeline', () => {
  const kinds = (state: Pick<ChatState, 'messages' | 'unsent'>) => timeline(state).map(({ kind }) => kind);

  test('writes the time where the talk rested', () => {
    const messages = [message('1'), message('2', { at: noon + 5 * minute }), message('3', { at: noon + 60 * minute })];
    expect(kinds({ messages, unsent: [] })).toEqual(['time', 'reply', 'reply', 'time', 'reply']);
  });

  test('asks only with the replies after the shopper’s last word', () => {
    const messages = [message('1'), said('2', 'a'), message('3')];
    const open = (unsentNow: readonly Unsent[]) =>
      timeline({ messages, unsent: unsentNow }).flatMap((entry) => (entry.kind === 'reply' ? [entry.open] : []));
    expect(open([])).toEqual([false, true]);
    expect(open([unsent('b')])).toEqual([false, false]);
  });

  test('tells the newest of each type: only that one can be changed', () => {
    const again = { ...cart };
    const messages = [message('1', { replies: [cart] }), message('2', { replies: [again] }), message('3')];
    const newest = timeline({ messages, unsent: [] }).flatMap((entry) =>
      entry.kind === 'reply' ? [entry.newest] : [],
    );
    expect(newest).toEqual([false, true, true]);
  });

  test('keeps a message’s key when it gets through, and marks only the last as sent', () => {
    const before = timeline({ messages: [], unsent: [unsent('a')] });
    const after = timeline({ messages: [said('1', 'a'), said('2', 'b')], unsent: [] });
    expect(before).toMatchObject([{ key: 'a', state: 'sending' }]);
    expect(after.filter(({ kind }) => kind === 'said')).toMatchObject([
      { key: 'a', state: 'sent', last: false },
      { key: 'b', state: 'sent', last: true },
    ]);
  });
});
