import type { Result } from '../../base/result';
import type { ShopProfile } from '../../commerce/shop';
import type { CommerceStore } from '../../ports/commerce-store';

export interface CommandWorld {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  /** What stands behind the command's name. */
  readonly words: readonly string[];
  readonly value: (name: string) => string | null;
  readonly who: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What is printed: what was done, or why not. */
export type ShopCommand = (world: CommandWorld) => Promise<Result<string, string>>;
