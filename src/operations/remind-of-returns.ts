import type { Json } from '../base/json';
import type { ServiceCase } from '../commerce/service-case';
import type { ShopProfile } from '../commerce/shop';
import { nearness } from '../commerce/way-back';
import type { News } from '../dialogs/event';
import type { CommerceStore } from '../ports/commerce-store';

interface Reminding {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** More than are ever waited for at once. */
const batch = 10_000;
const dayMs = 86_400_000;
const earliestHour = 9;
const latestHour = 21;

/**
 * Tells once that the last day to send goods back is near, and once that it is over, by day in the shop's zone. It closes
 * nothing: that is the merchant's word. Answers how many were told.
 */
export async function remindOfReturns({ store, profile, now }: Reminding): Promise<number> {
  if (!profile.policies.returns?.days || !isDaytime(now, profile.timeZone)) return 0;
  const open = await store.serviceCases.ofStatus(profile.id, 'approved', batch);
  let told = 0;
  for (const { id } of open.filter((each) => dueWord(each, { now, timeZone: profile.timeZone }) !== null)) {
    const isTold = await store.once(profile.id, `due:${id}:${now}`, async ({ serviceCases, news }) => {
      const given = await serviceCases.read(profile.id, id);
      const due = given && dueWord(given, { now, timeZone: profile.timeZone });
      if (!given || !due) return false;
      const next = { ...given, reminded: due, version: given.version + 1 };
      if (!(await serviceCases.update(profile.id, next))) throw new Error(`case ${id} changed under its lock`);
      const body: Extract<News, { news: 'returnDue' }> = { news: 'returnDue', order: given.order, case: id, due };
      const { conversation } = given;
      await news.add(profile.id, { id: `news:${id}:due:${due}`, conversation, body: body as unknown as Json });
      return true;
    });
    if (isTold) told += 1;
  }
  return told;
}

/** What is to be told; null where it was, where a courier comes, and on the day after something else was said of it. */
function dueWord(given: ServiceCase, at: { now: number; timeZone: string }): 'near' | 'over' | null {
  const { status, sendBy, visit, reminded, updatedAt } = given;
  if (status !== 'approved' || !sendBy || visit || at.now - updatedAt < dayMs) return null;
  const near = nearness(sendBy, at);
  return near === 'far' || near === reminded || reminded === 'over' ? null : near;
}

function isDaytime(now: number, timeZone: string): boolean {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now));
  return hour >= earliestHour && hour < latestHour;
}
