import { randomBytes } from 'node:crypto';
import express, { type Express, type Request, type RequestHandler } from 'express';
import type { AccessTokens } from './access-tokens';
import type { Bubble, Unsent, WechatAccount } from './account';
import { ApiError, errors } from './api-error';
import type { Consents } from './consents';
import { checkMenu, makeCode, type SceneCode } from './menu-and-codes';
import type { Quota } from './quota';
import { readCustomMessage } from './read-custom-message';
import { readNotice } from './read-notice';

/** What the API reads and writes of the simulated world. */
export interface ApiWorld {
  readonly now: () => number;
  readonly accounts: ReadonlyMap<string, WechatAccount>;
  readonly tokens: AccessTokens;
  readonly quota: Quota;
  /** Content type and bytes by media id. */
  readonly media: Map<string, { readonly type: string; readonly bytes: Buffer }>;
  readonly menus: Map<string, unknown>;
  readonly codes: Map<string, SceneCode>;
  /** Every call by its path, with the number it was answered; 0 is done. */
  readonly calls: { readonly path: string; readonly code: number }[];
  /** Codes that the next calls of a path are answered with, before anything is done. */
  readonly failing: Map<string, number[]>;
  consentsOf(appId: string): Consents;
  /** What became of a subscription message, told to the account. */
  tellSent(appId: string, openId: string, template: string): void;
  follows(appId: string, openId: string): boolean;
  show(appId: string, openId: string, bubble: Unsent<Bubble>): void;
  typing(openId: string, isTyping: boolean): void;
}

interface Called {
  readonly account: WechatAccount;
  readonly body: Record<string, unknown>;
  readonly request: Request;
}

type Answering = (called: Called) => object;

/** WeChat's API as a program of an official account sees it. */
export function serveApi(world: ApiWorld): Express {
  const app = express();
  app.use(express.raw({ limit: '12mb', type: () => true }));
  app.get(
    '/cgi-bin/token',
    answering(world, ({ query }) => world.tokens.renew(checkSecret(world, query), world.now())),
  );
  app.post(
    '/cgi-bin/stable_token',
    answering(world, (request) => {
      const body = jsonOf(request);
      return world.tokens.stable(checkSecret(world, body), body.force_refresh === true, world.now());
    }),
  );
  const call = (path: string, answer: Answering): void => {
    app.all(
      `/cgi-bin/${path}`,
      answering(world, (request) => answer(called(world, request))),
    );
  };
  call('message/custom/send', (given) => sendCustom(world, given));
  call('message/custom/typing', (given) => type(world, given));
  call('message/template/send', (given) => sendNotice(world, given));
  call('message/subscribe/bizsend', (given) => sendSubscribed(world, given));
  call('media/upload', (given) => upload(world, given));
  call('menu/create', ({ account, body, request }) => {
    if (request.method !== 'POST') throw errors.notPost();
    return done(() => world.menus.set(account.appId, checkMenu(body)));
  });
  call('menu/delete', ({ account }) => done(() => world.menus.delete(account.appId)));
  call('qrcode/create', ({ body }) => {
    const code = makeCode(body);
    world.codes.set(code.ticket, code);
    return { ticket: code.ticket, expire_seconds: 2_592_000, url: code.url };
  });
  call('user/info', ({ account, request }) => {
    const openId = String(request.query.openid ?? '');
    return { subscribe: world.follows(account.appId, openId) ? 1 : 0, openid: openId, language: 'zh_CN' };
  });
  call('getcallbackip', ({ request }) => asked(request, { ip_list: ['127.0.0.1'] }));
  call('template/get_all_private_template', ({ account, request }) =>
    asked(request, { template_list: Object.keys(account.templates ?? {}).map((template_id) => ({ template_id })) }),
  );
  app.get('/cgi-bin/media/get', (request, response) => {
    const answer = answering(world, () => {
      called(world, request);
      const found = world.media.get(String(request.query.media_id ?? ''));
      if (!found) throw errors.invalidMediaId();
      return found;
    });
    const json = response.json.bind(response);
    response.json = (found: { type?: string; bytes?: Buffer }) =>
      found.type && found.bytes ? response.type(found.type).send(found.bytes) : json(found);
    return answer(request, response, () => undefined);
  });
  return app;
}

function asked({ method }: Request, answer: object): object {
  if (method !== 'GET') throw errors.notGet();
  return answer;
}

const done = (work: () => unknown): object => {
  work();
  return { errcode: 0, errmsg: 'ok' };
};

/** Anything that is not JSON is an empty object: the fields it lacks are refused. */
function jsonOf({ body }: Request): Record<string, unknown> {
  try {
    return Buffer.isBuffer(body) ? JSON.parse(body.toString('utf8')) : {};
  } catch {
    return {};
  }
}

function answering(world: ApiWorld, answer: (request: Request) => object): RequestHandler {
  return (request, response) => {
    const { path } = request;
    try {
      const failing = world.failing.get(path)?.shift();
      if (failing !== undefined) throw new ApiError(failing, 'as told');
      const answered = answer(request);
      world.calls.push({ path, code: 0 });
      response.json(answered);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      world.calls.push({ path, code: error.code });
      response.json({ errcode: error.code, errmsg: `${error.message} rid: ${randomBytes(8).toString('hex')}` });
    }
  };
}

function checkSecret(world: ApiWorld, given: Record<string, unknown>): string {
  const account = world.accounts.get(String(given.appid ?? ''));
  if (!account) throw errors.invalidAppId();
  if (given.secret !== account.secret) throw errors.invalidSecret();
  return account.appId;
}

function called(world: ApiWorld, request: Request): Called {
  const appId = world.tokens.accountOf(String(request.query.access_token ?? ''), world.now());
  const account = world.accounts.get(appId);
  if (!account) throw errors.invalidAppId();
  return { account, body: jsonOf(request), request };
}

function sendCustom(world: ApiWorld, { account, body }: Called): object {
  if (!account.mayCall) throw errors.notAllowed();
  const openId = String(body.touser ?? '');
  if (!world.follows(account.appId, openId)) throw errors.invalidOpenId();
  const bubble = readCustomMessage(body);
  if (bubble.type === 'image' && !world.media.has(bubble.mediaId)) throw errors.invalidMediaId();
  world.quota.spend(`${account.appId} ${openId}`, world.now());
  world.show(account.appId, openId, bubble);
  return { errcode: 0, errmsg: 'ok' };
}

/** Outside of the talk: neither the time nor the number of messages counts. */
function sendNotice(world: ApiWorld, { account, body }: Called): object {
  const openId = String(body.touser ?? '');
  if (!world.follows(account.appId, openId)) throw errors.noFollower();
  world.show(account.appId, openId, readNotice(body, account));
  return { errcode: 0, errmsg: 'ok', msgid: 1 };
}

/** One of what the shopper agreed to. It is taken only when everything else is right. */
function sendSubscribed(world: ApiWorld, given: Called): object {
  const { account, body } = given;
  const [openId, template] = [String(body.touser ?? ''), String(body.template_id ?? '')];
  if (!world.follows(account.appId, openId)) throw errors.invalidOpenId();
  readNotice(body, account);
  world.consentsOf(account.appId).spend(openId, template);
  const answer = sendNotice(world, given);
  world.tellSent(account.appId, openId, template);
  return answer;
}

function type(world: ApiWorld, { account, body }: Called): object {
  if (!account.mayCall) throw errors.notAllowed();
  const openId = String(body.touser ?? '');
  if (!world.quota.isOpen(`${account.appId} ${openId}`, world.now())) throw errors.noTyping();
  world.typing(openId, body.command === 'Typing');
  return { errcode: 0, errmsg: 'ok' };
}

function upload(world: ApiWorld, { request }: Called): object {
  const type = String(request.query.type ?? '');
  if (!['image', 'voice', 'video', 'thumb'].includes(type)) throw errors.invalidMediaType();
  const file = fileOf(request.body, String(request.headers['content-type'] ?? ''));
  if (!file) throw errors.missingMedia();
  const id = randomBytes(24).toString('base64url');
  world.media.set(id, file);
  return { type, media_id: id, created_at: Math.floor(world.now() / 1000) };
}

/** The file in the field `media` of a form. */
function fileOf(raw: unknown, contentType: string): { type: string; bytes: Buffer } | null {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!Buffer.isBuffer(raw) || !boundary) return null;
  for (const part of raw.toString('latin1').split(`--${boundary}`)) {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    if (!/name="media"/.test(head)) continue;
    const bytes = Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1');
    return bytes.length === 0 ? null : { type: /content-type: *([^\r\n]+)/i.exec(head)?.[1] ?? 'image/png', bytes };
  }
  return null;
}
