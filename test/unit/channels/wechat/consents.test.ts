import { readPush } from '../../../../src/channels/wechat/door/push';
import type { TemplateSettings } from '../../../../src/channels/wechat/template/template-settings';
import { officialAccount } from './official-account';

const [shipped, paid] = ['template-of-shipping', 'template-of-payment'];
const fields = { thing1: 'text' as const };
const settings: TemplateSettings = {
  orderShipped: { by: 'subscription', template: shipped, lasting: false, fields },
  paymentSettled: { by: 'subscription', template: paid, lasting: true, fields },
};

let account: ReturnType<typeof officialAccount>;
beforeEach(() => {
  account = officialAccount({ settings });
});
afterEach(() => account.close());

type Answers = readonly (readonly [template: string, answer: string])[];

const listOf = (answers: Answers) => ({
  List: answers.map(([TemplateId, SubscribeStatusString]) => ({ TemplateId, SubscribeStatusString })),
});
const asked = (...answers: Answers) => ({
  ...{ MsgType: 'event', Event: 'subscribe_msg_popup_event', SubscribeMsgPopupEvent: listOf(answers) },
});
const changed = (...answers: Answers) => ({
  ...{ MsgType: 'event', Event: 'subscribe_msg_change_event', SubscribeMsgChangeEvent: listOf(answers) },
});
const sent = (ErrorCode: string) => ({
  ...{ MsgType: 'event', Event: 'subscribe_msg_sent_event' },
  SubscribeMsgSentEvent: { List: { TemplateId: shipped, MsgID: '1', ErrorCode, ErrorStatus: 'as told' } },
});

let seconds = 0;
/** Each push of a second of its own. */
const letter = (event: ReturnType<typeof asked> | ReturnType<typeof changed> | ReturnType<typeof sent>) => {
  seconds += 1;
  return account.push('anna', { ...event, CreateTime: 1_700_000_000 + seconds });
};
const take = (push: ReturnType<typeof letter>) => account.adapter.process(push, async () => undefined);
const left = (template: string) => account.consents.left('anna', template);
const tell = (kind: keyof typeof settings & string) =>
  account.templates.tell({ id: 'n', kind, values: { text: 'news' } }, 'anna');

describe('consent to subscription messages', () => {
  it('is counted by template, whether one was asked about or several, and however often WeChat tells', async () => {
    const push = letter(asked([shipped, 'accept'], [paid, 'reject']));
    expect((await take(push))?.body).toBe('success');
    expect((await take(push))?.body).toBe('success');
    expect([await left(shipped), await left(paid)]).toEqual([1, 0]);
    await take(letter(asked([shipped, 'accept'])));
    expect(await left(shipped)).toBe(2);
  });

  it('is counted once when WeChat brings it again after a crash, and none is lost of many at once', async () => {
    const granted = [{ template: shipped, how: 'granted' as const }];
    const pushes = ['1', '2', '3', '4', '5', '1', '2', '3'];
    await Promise.all(pushes.map((push) => account.consents.learn('anna', push, granted)));
    expect(await left(shipped)).toBe(5);
    await Promise.all([1, 2].map(() => account.consents.used('anna', shipped)));
    expect(await left(shipped)).toBe(3);
  });

  it('of two templates in one second is two', async () => {
    const at = { CreateTime: 1_800_000_000 };
    await take(account.push('anna', { ...asked([shipped, 'accept']), ...at }));
    await take(account.push('anna', { ...asked([paid, 'accept']), ...at }));
    expect([await left(shipped), await left(paid)]).toEqual([1, 1]);
  });

  it('is good for one message each, and a lasting one for every message', async () => {
    await take(letter(asked([shipped, 'accept'])));
    await take(letter(asked([shipped, 'accept'], [paid, 'accept'])));
    const told: boolean[] = [];
    for (let at = 0; at < 3; at += 1) told.push(await tell('orderShipped'), await tell('paymentSettled'));
    expect(told).toEqual([true, true, true, true, false, true]);
    expect(account.calls.map(({ path }) => path)).toEqual(Array(5).fill('/cgi-bin/message/subscribe/bizsend'));
  });

  it('outlasts a no to a later question, and ends when it is switched off', async () => {
    await take(letter(asked([shipped, 'accept'])));
    await take(letter(asked([shipped, 'reject'])));
    expect(await left(shipped)).toBe(1);
    await take(letter(changed([shipped, 'reject'])));
    await take(letter(changed([shipped, 'accept'])));
    expect(await tell('orderShipped')).toBe(false);
    expect(account.calls).toEqual([]);
  });

  it('that WeChat says is withdrawn counts for nothing more, until it is given anew', async () => {
    await take(letter(asked([shipped, 'accept'])));
    await take(letter(asked([shipped, 'accept'])));
    account.refusals.push(43101);
    expect([await tell('orderShipped'), await tell('orderShipped')]).toEqual([false, false]);
    expect(account.calls).toHaveLength(1);
    await take(letter(asked([shipped, 'accept'])));
    expect(await tell('orderShipped')).toBe(true);
  });

  it('is not used up by a message that WeChat did not take', async () => {
    await take(letter(asked([shipped, 'accept'])));
    account.refusals.push(-1, 47003);
    await expect(tell('orderShipped')).rejects.toThrow('no template message');
    expect(await tell('orderShipped')).toBe(false);
    expect(await left(shipped)).toBe(1);
  });

  it.each(['0', '20001'])('stays as it is when WeChat tells what became of a message: %s', async (code) => {
    await take(letter(asked([shipped, 'accept'])));
    expect((await take(letter(sent(code))))?.body).toBe('success');
    expect(await left(shipped)).toBe(1);
  });

  it('is read out of JSON, too', () => {
    const List = [{ TemplateId: shipped, SubscribeStatusString: 'accept' }];
    const head = { ToUserName: 'gh_1', FromUserName: 'anna', CreateTime: 1_700_000_000, MsgType: 'event' };
    const push = { ...head, Event: 'subscribe_msg_popup_event', SubscribeMsgPopupEvent: List };
    const read = readPush(push);
    expect(read).toMatchObject({ kind: 'event', SubscribeMsgPopupEvent: { List } });
    expect(readPush({ ...read })).toEqual(read);
  });

  it('is forgotten with the shopper', async () => {
    await take(letter(asked([shipped, 'accept'])));
    await account.adapter.forget('anna');
    expect(await left(shipped)).toBe(0);
  });

  it.each([
    ['no list', { MsgType: 'event', Event: 'subscribe_msg_popup_event' }],
    ['an empty template', asked(['', 'accept'])],
    ['words for a list', { MsgType: 'event', Event: 'subscribe_msg_change_event', SubscribeMsgChangeEvent: 'x' }],
  ])('is not read out of %s', async (_, event) => {
    expect(await take(account.push('anna', event))).toBeNull();
  });
});
