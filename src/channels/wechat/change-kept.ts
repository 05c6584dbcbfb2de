import type { Clock } from '../../base/clock';
import { Fault } from '../../base/fault';
import type { ShopId } from '../../base/ids';
import type { Json } from '../../base/json';
import type { ShortMemory } from '../../ports/short-memory';

export interface Kept {
  readonly memory: ShortMemory;
  readonly shop: ShopId;
  readonly clock: Clock;
}

/** So often others may come before; each time one of them gets on. */
const mostTries = 50;

/** Changes a value that others may change at the same time: nobody's change is lost, and no crash loses the value. */
export async function changeKept(
  { memory, shop, clock }: Kept,
  { key, lastsMs }: { readonly key: string; readonly lastsMs: number },
  change: (before: Json) => Json,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const now = clock.now();
    const before = await memory.read(shop, key, now);
    const after = change(before);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    if (await memory.replace(shop, key, [before, after], { now, lastsMs })) return;
  }
  throw new Fault('databaseUnreachable', `${key} is changed by others without end`);
}
