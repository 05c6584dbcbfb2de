import type { MemberLevel } from './promotions';

/** A shopper who has joined. */
export interface Member {
  /** Milliseconds since the epoch. */
  readonly joinedAt: number;
  /** Never below zero. */
  readonly points: number;
  /** What was paid for goods since, less what went back: minor units, never below zero. */
  readonly spentMinor: number;
}

const reached = ({ points, spendMinor }: MemberLevel, member: Member): boolean =>
  (points === null && spendMinor === null) ||
  (points !== null && member.points >= points) ||
  (spendMinor !== null && member.spentMinor >= spendMinor);

/** The highest level that is reached; null for who has not joined, and where the shop has no levels. */
export function levelOf(member: Member | null, levels: readonly MemberLevel[]): MemberLevel | null {
  if (!member) return null;
  return levels.filter((level, at) => at === 0 || reached(level, member)).at(-1) ?? null;
}

/** The levels whose benefits a member has: the own one and those below. */
export function levelsUpTo(level: MemberLevel | null, levels: readonly MemberLevel[]): readonly MemberLevel[] {
  return level ? levels.slice(0, levels.findIndex(({ id }) => id === level.id) + 1) : [];
}
