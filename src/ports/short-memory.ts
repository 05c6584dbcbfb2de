import type { ShopId } from '../base/ids';
import type { Json } from '../base/json';

export interface Keeping {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly lastsMs: number;
}

/** What a channel remembers for a while: answers it gave, tokens, what may still be sent. Every value lapses. */
export interface ShortMemory {
  /** Null when there is none, or no longer. */
  read(shop: ShopId, key: string, now: number): Promise<Json>;
  write(shop: ShopId, key: string, value: Json, keeping: Keeping): Promise<void>;
  /** Null when it was written; else what stands there already, left as it is. */
  writeNew(shop: ShopId, key: string, value: Json, keeping: Keeping): Promise<Json>;
  /**
   * Writes the second value where the first, as it was read, stands; null as the first where nothing stands. False where
   * something else does.
   */
  replace(shop: ShopId, key: string, values: readonly [before: Json, after: Json], keeping: Keeping): Promise<boolean>;
  /** Reads and forgets in one step: of two callers one gets it. */
  take(shop: ShopId, key: string, now: number): Promise<Json>;
  close(): Promise<void>;
}
