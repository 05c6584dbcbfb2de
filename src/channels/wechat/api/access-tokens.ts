import { z } from 'zod';
import type { Clock } from '../../../base/clock';
import type { ShopId } from '../../../base/ids';
import type { ShortMemory } from '../../../ports/short-memory';
import type { WechatAccount } from '../wechat-account';
import type { PostJson } from './post-json';

/** Renewed this long before it lapses. */
const marginMs = 5 * 60_000;
const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

export interface AccessTokensDeps {
  readonly shop: ShopId;
  readonly account: WechatAccount;
  readonly memory: ShortMemory;
  readonly clock: Clock;
  readonly post: PostJson;
}

/** One token for all processes: kept in the short memory, and renewed by whoever finds it refused. */
export class AccessTokens {
  #renewing: Promise<string> | null = null;

  constructor(private readonly deps: AccessTokensDeps) {}

  /** `refused` is the token that WeChat did not take. */
  async current(refused: string | null = null): Promise<string> {
    const { memory, shop, clock } = this.deps;
    const kept = await memory.read(shop, 'wechat:token', clock.now());
    if (typeof kept === 'string' && kept !== refused) return kept;
    this.#renewing ??= this.#renew(refused).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #renew(refused: string | null): Promise<string> {
    const token = await this.#ask(false);
    return token === refused ? this.#ask(true) : token;
  }

  async #ask(force: boolean): Promise<string> {
    const { memory, shop, clock, account, post } = this.deps;
    const answer = await post('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: account.appId,
      secret: account.appSecret,
      force_refresh: force,
    });
    const { access_token, expires_in } = tokenSchema.parse(answer);
    const lastsMs = Math.max(1000, expires_in * 1000 - Math.min(marginMs, expires_in * 100));
    await memory.write(shop, 'wechat:token', access_token, { now: clock.now(), lastsMs });
    return access_token;
  }
}
