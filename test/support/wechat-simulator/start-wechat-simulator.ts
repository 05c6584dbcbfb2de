import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AccessTokens } from './access-tokens';
import type { Bubble, WechatAccount } from './account';
import { Consents } from './consents';
import { Phone } from './phone';
import { letter, type Pushed, push } from './push';
import { type Interaction, Quota } from './quota';
import { type ApiWorld, serveApi } from './serve-api';
import type { Fields } from './xml-form';

export interface WechatSimulatorOptions {
  readonly accounts: readonly WechatAccount[];
  /** Milliseconds since the epoch; the real ones unless told. */
  readonly now?: () => number;
  /** How long an answer may take before a push is repeated: 5 s in the real world. */
  readonly patienceMs?: number;
}

export interface WechatSimulator
  extends Pick<ApiWorld, 'tokens' | 'media' | 'menus' | 'codes' | 'calls' | 'failing' | 'consentsOf'> {
  /** Where its API is: without a path. */
  readonly url: string;
  /** The phone of a shopper of one account; the same each time. */
  phone(appId: string, openId: string): Phone;
  /** A signed address and body of a push that is not sent, to be sent in other ways. */
  letter(appId: string, openId: string, fields: Fields): { readonly url: string; readonly body: string };
  close(): Promise<void>;
}

/** Consent to notices, and their fate, allow no messages. */
function interactionOf({ MsgType, Event }: Fields): Interaction | null {
  if (MsgType !== 'event') return 'message';
  return String(Event).startsWith('subscribe_msg_') ? null : 'event';
}

/** WeChat's side of official accounts, on loopback. A simulator: real formats and limits, none of WeChat's own code or network. */
export async function startWechatSimulator(options: WechatSimulatorOptions): Promise<WechatSimulator> {
  const { now = Date.now, patienceMs = 5_000 } = options;
  const accounts = new Map(options.accounts.map((account) => [account.appId, account]));
  const followers = new Set<string>();
  const shown = new Map<string, Bubble[]>();
  const phones = new Map<string, Phone>();
  const quota = new Quota();
  let lastMessage = 20_000_000_000_000_000n;

  const bubblesOf = (key: string): Bubble[] => {
    const known = shown.get(key) ?? [];
    shown.set(key, known);
    return known;
  };
  const consents = new Map(
    options.accounts.map(({ appId, lastingTemplates = [] }) => [appId, new Consents(lastingTemplates)]),
  );
  function consentsOf(appId: string): Consents {
    const found = consents.get(appId);
    if (!found) throw new Error(`no account ${appId}`);
    return found;
  }
  function tellSent(appId: string, openId: string, TemplateId: string): void {
    const List = { TemplateId, MsgID: '1', ErrorCode: '0', ErrorStatus: 'success' };
    const told = { MsgType: 'event', Event: 'subscribe_msg_sent_event', SubscribeMsgSentEvent: { List } };
    send(appId, openId, told).catch(() => undefined);
  }
  const world: ApiWorld = {
    ...{ now, accounts, quota, tokens: new AccessTokens(), media: new Map(), menus: new Map() },
    ...{ codes: new Map(), calls: [], failing: new Map() },
    consentsOf,
    tellSent,
    follows: (appId, openId) => followers.has(`${appId} ${openId}`),
    show: (appId, openId, bubble) => bubblesOf(`${appId} ${openId}`).push({ ...bubble, via: 'api' } as Bubble),
    typing: () => undefined,
  };
  const server = createServer(serveApi(world));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));

  function accountOf(appId: string): WechatAccount {
    const account = accounts.get(appId);
    if (!account) throw new Error(`no account ${appId}`);
    return account;
  }

  /** The fields every push has; an event has no MsgId and is told apart by its time. */
  function complete(appId: string, openId: string, fields: Fields): Fields {
    lastMessage += 1n;
    const head = { ToUserName: `gh_${appId}`, FromUserName: openId, CreateTime: Math.floor(now() / 1000) };
    return fields.MsgType === 'event' ? { ...head, ...fields } : { ...head, ...fields, MsgId: lastMessage.toString() };
  }

  async function send(appId: string, openId: string, fields: Fields): Promise<Pushed> {
    const key = `${appId} ${openId}`;
    if (fields.Event === 'unsubscribe') followers.delete(key);
    else followers.add(key);
    const lets = interactionOf(fields);
    if (lets) quota.allow(key, lets, now());
    const whole = complete(appId, openId, fields);
    const pushed = await push({ account: accountOf(appId), fields: whole, openId, now, patienceMs });
    if (pushed.bubble) bubblesOf(key).push({ ...pushed.bubble, via: 'passive' } as Bubble);
    return pushed;
  }

  return {
    ...world,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    phone(appId, openId) {
      const key = `${appId} ${openId}`;
      const known = phones.get(key);
      if (known) return known;
      const phone = new Phone({
        openId,
        push: (fields) => send(appId, openId, fields),
        shown: () => bubblesOf(key),
        consents: consentsOf(appId),
      });
      phones.set(key, phone);
      return phone;
    },
    letter: (appId, openId, fields) =>
      letter({ account: accountOf(appId), fields: complete(appId, openId, fields), openId, now }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
