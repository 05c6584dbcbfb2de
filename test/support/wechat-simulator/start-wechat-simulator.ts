import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AccessTokens } from './access-tokens';
import type { Bubble, WechatAccount } from './account';
import { Phone } from './phone';
import { letter, type Pushed, push } from './push';
import { Quota } from './quota';
import { type ApiWorld, serveApi } from './serve-api';

export interface WechatSimulatorOptions {
  readonly accounts: readonly WechatAccount[];
  /** Milliseconds since the epoch; the real ones unless told. */
  readonly now?: () => number;
  /** How long an answer may take before a push is repeated: 5 s in the real world. */
  readonly patienceMs?: number;
}

export interface WechatSimulator
  extends Pick<ApiWorld, 'tokens' | 'media' | 'menus' | 'codes' | 'calls' | 'failing' | 'agreed'> {
  /** Where its API is: without a path. */
  readonly url: string;
  /** The phone of a shopper of one account; the same each time. */
  phone(appId: string, openId: string): Phone;
  /** A signed address and body of a push that is not sent, to be sent in other ways. */
  letter(appId: string, openId: string, fields: Fields): { readonly url: string; readonly body: string };
  close(): Promise<void>;
}

type Fields = Readonly<Record<string, string | number>>;

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
  const world: ApiWorld = {
    ...{ now, accounts, quota, tokens: new AccessTokens(), media: new Map(), menus: new Map() },
    ...{ codes: new Map(), calls: [], failing: new Map(), agreed: new Set<string>() },
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
    quota.allow(key, fields.MsgType === 'event' ? 'event' : 'message', now());
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
      const phone = new Phone({ openId, push: (fields) => send(appId, openId, fields), shown: () => bubblesOf(key) });
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
