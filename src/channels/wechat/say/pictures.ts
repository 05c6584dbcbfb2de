import { createHash } from 'node:crypto';
import type { Clock } from '../../../base/clock';
import type { ShopId } from '../../../base/ids';
import type { ShortMemory } from '../../../ports/short-memory';
import type { WechatApi } from '../api/wechat-api';

/** WeChat keeps an upload for three days; it is made anew before that. */
const uploadLastsMs = 2.5 * 86_400_000;
const largest = 10 * 1024 * 1024;
const timeoutMs = 5000;
const types = ['image/jpeg', 'image/png', 'image/gif'];

export interface PicturesDeps {
  readonly shop: ShopId;
  readonly memory: ShortMemory;
  readonly api: WechatApi;
  readonly clock: Clock;
}

export interface Pictures {
  /** WeChat's id of the picture; null for one of a kind that it does not show. */
  idOf(url: string): Promise<string | null>;
}

/** Uploads each picture once, known by its content. */
export function pictures({ shop, memory, api, clock }: PicturesDeps): Pictures {
  return {
    async idOf(url) {
      const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
      const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
      if (!answer.ok || !types.includes(type) || Number(answer.headers.get('content-length') ?? 0) > largest) {
        await answer.body?.cancel();
        return null;
      }
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (bytes.length > largest) return null;
      const key = `wechat:picture:${createHash('sha256').update(bytes).digest('base64url')}`;
      const known = await memory.read(shop, key, clock.now());
      if (typeof known === 'string') return known;
      const id = await api.upload(new Blob([bytes], { type }));
      await memory.write(shop, key, id, { now: clock.now(), lastsMs: uploadLastsMs });
      return id;
    },
  };
}
