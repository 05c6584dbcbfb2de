import type { ChildServer } from './child-server';
import { measureRefusals } from './measure-refusals';
import { measurePushes } from './measure-wechat';
import type { WechatSide } from './wechat-side';
import type { WechatResults, WechatRow } from './wechat-table';

const concurrencies = [1, 10, 50];
const refusedTimes = 100;

export interface OfficialAccount {
  readonly shop: ChildServer;
  /** Verifies and answers, and does no more. */
  readonly bare: ChildServer;
  readonly wechat: WechatSide;
  readonly seconds: number;
}

export async function measureOfficialAccount({ shop, bare, wechat, seconds }: OfficialAccount): Promise<WechatResults> {
  const both = async (concurrency: number, seconds: number): Promise<WechatRow> => {
    const load = { concurrency, seconds, wechat };
    return {
      concurrency,
      shop: await measurePushes(shop, load, true),
      bare: await measurePushes(bare, load, false),
    };
  };
  // The first turns of a process are compiled while they run; they count for neither.
  await both(4, 1);
  const rows: WechatRow[] = [];
  for (const concurrency of concurrencies) rows.push(await both(concurrency, seconds));
  await measureRefusals(shop, 5);
  await measureRefusals(bare, 5);
  const refusals = { bare: await measureRefusals(bare, refusedTimes), shop: await measureRefusals(shop, refusedTimes) };
  return { rows, refusals };
}
