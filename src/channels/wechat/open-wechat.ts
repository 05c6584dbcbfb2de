import express, { type Request, type Response, type Router } from 'express';
import type { Clock } from '../../base/clock';
import type { ShopId } from '../../base/ids';
import type { Locale } from '../../base/locale';
import type { Log } from '../../base/log';
import type { Random } from '../../base/random';
import type { Channel } from '../../ports/channel';
import type { Receive } from '../../ports/receive';
import type { ShortMemory } from '../../ports/short-memory';
import { texts } from '../../replies/texts';
import { type WechatApi, wechatApi } from './api/wechat-api';
import { chatLink } from './chat-link';
import { answerCheck, isTimely, type PushRequest } from './door/open-push';
import { readPush } from './door/push';
import { isTooLong, readBody } from './door/read-body';
import { refuse } from './door/refuse';
import { hearActivity } from './hear-activity';
import { sceneOf } from './push-activity';
import { pictures } from './say/pictures';
import { ShopperNotes } from './say/shopper-notes';
import { Speaker } from './say/speaker';
import { Consents } from './template/consents';
import { Templates } from './template/templates';
import type { WechatAccount } from './wechat-account';
import type { WechatAdapter } from './wechat-adapter';
import { type ChannelAccount, wechatChannel } from './wechat-channel';

export interface WechatShop {
  readonly id: ShopId;
  readonly account: WechatAccount;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly takesMoney: boolean;
}

export interface WechatOptions {
  readonly shops: readonly WechatShop[];
  readonly receive: Receive;
  readonly memory: ShortMemory;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly publicUrl: () => string;
  /** Where WeChat's API is, without a slash at its end. */
  readonly apiUrl: string;
  readonly answerWithinMs?: number | undefined;
}

export interface Wechat {
  /** To be mounted at /wechat: an address for each shop below it. */
  readonly router: Router;
  readonly channel: Channel;
  /** What a code holds that opens the shop's chat at a place; null where the account may not make one. */
  linkTo(shop: ShopId, place: string): Promise<string | null>;
}

interface Door extends ChannelAccount {
  readonly api: WechatApi;
  readonly account: WechatAccount;
  readonly hear: Parameters<WechatAdapter['process']>[1];
}

/** The door for official accounts. botbuilder is loaded here and only now, as for other channels. */
export function openWechat(options: WechatOptions): Wechat {
  const doors = new Map<string, Door>(options.shops.map((shop) => [shop.id, openDoor(shop, options)]));
  const router = express.Router();
  router.get('/:shop', (req: Request<{ shop: string }>, res) => {
    const door = doors.get(req.params.shop);
    const echo = door ? answerCheck(req.query, door.account, options.clock) : null;
    if (echo === null) refuse(req, res);
    else res.type('text').send(echo);
  });
  router.post('/:shop', async (req: Request<{ shop: string }>, res) => {
    const cameAt = performance.now();
    const door = doors.get(req.params.shop);
    const body = door && isTimely(req.query, options.clock) && !isTooLong(req) ? await readBody(req) : null;
    if (!door || body === null) refuse(req, res);
    else await take({ req, res }, { query: req.query, body, cameAt }, { door, log: options.log });
  });
  const ofShop = (shop: ShopId) => doors.get(shop) ?? null;
  const linkTo: Wechat['linkTo'] = async (shop, place) => {
    const api = doors.get(shop)?.api;
    return api ? chatLink(api, place) : null;
  };
  return { router, linkTo, channel: wechatChannel({ ofShop, publicUrl: options.publicUrl }) };
}

function openDoor(shop: WechatShop, options: WechatOptions): Door {
  const { memory, clock, random, log, receive, apiUrl, answerWithinMs } = options;
  const { id, account, locale, timeZone } = shop;
  if (account.mode === 'plaintext' && shop.takesMoney) {
    throw new Error(
      `The official account of ${id} sends plain text, and ${id} takes money: choose secure mode in its console`,
    );
  }
  const { WechatAdapter } = require('./wechat-adapter') as typeof import('./wechat-adapter');
  const notes = new ShopperNotes({ shop: id, memory, clock });
  const api = wechatApi({ shop: id, account, memory, clock, baseUrl: apiUrl });
  const consents = new Consents({ shop: id, memory, clock });
  const templates = new Templates({ settings: account.templates, api, notes, consents, log });
  const speaker = new Speaker({
    ...{ notes, api, templates, clock, log },
    pictures: pictures({ shop: id, memory, api, clock }),
    humanAgents: account.humanAgents,
    moreHint: texts[locale].repairs.sayMore,
  });
  const adapter = new WechatAdapter({
    ...{ shop: id, account, notes, speaker, consents, log },
    ...{ memory, clock, random, answerWithinMs },
  });
  return {
    ...{ account, adapter, timeZone, api, download: api.download },
    async hear({ activity }) {
      const push = readPush(activity.channelData);
      await hearActivity(activity, push && sceneOf(push), { shop: id, receive, clock });
    },
  };
}

async function take(
  { req, res }: { readonly req: Request; readonly res: Response },
  request: PushRequest,
  { door, log }: { readonly door: Door; readonly log: Log },
): Promise<void> {
  try {
    const answered = await door.adapter.process(request, door.hear);
    if (!answered) return refuse(req, res);
    res.once('close', answered.written);
    res.type(answered.body.startsWith('<') ? 'application/xml' : 'text').send(answered.body);
  } catch (error) {
    // WeChat sends it again.
    log.error('pushNotTaken', { error: String(error) });
    res.status(503).type('text').send('later\n');
  }
}
