import type { OrderNumber, ShopperId } from '../base/ids';
import type { MemberLevel } from './promotions';

/** A shopper who has joined. */
export interface Member {
  /** Milliseconds since the epoch. */
  readonly joinedAt: number;
  /** Never below zero. */
  readonly points: number;
  /** What was paid for goods since, less what went back: minor units, never below zero. */
  readonly spentMinor: number;
  /** MM-DD; none when it was not told. */
  readonly birthday?: string | undefined;
}

/** What a member got for an order, and what it was worked out from. */
export interface EarnedPoints {
  readonly order: OrderNumber;
  readonly shopper: ShopperId;
  readonly points: number;
  /** Minor units, as all below. */
  readonly spentMinor: number;
  /** The whole order, and what of it was for goods, when it was paid. */
  readonly paidMinor: number;
  readonly goodsMinor: number;
  /** Points for each so many minor units. */
  readonly pointsPerUnit: number;
  readonly unitMinor: number;
}

/** What is left of it when so much of the order is still paid: points for whole units only. */
export function earnedFor(of: EarnedPoints, stillPaidMinor: number): Pick<EarnedPoints, 'points' | 'spentMinor'> {
  const { paidMinor, goodsMinor, pointsPerUnit, unitMinor } = of;
  const spentMinor =
    paidMinor === 0 ? 0 : Number((BigInt(goodsMinor) * BigInt(Math.max(0, stillPaidMinor))) / BigInt(paidMinor));
  return { points: Math.floor(spentMinor / unitMinor) * pointsPerUnit, spentMinor };
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

export interface NextLevel {
  readonly level: MemberLevel;
  /** What is missing of either; null where that does not count. */
  readonly points: number | null;
  readonly spendMinor: number | null;
}

/** The level above, with what is missing; null for who has the highest. */
export function nextLevel(member: Member, levels: readonly MemberLevel[]): NextLevel | null {
  const own = levelOf(member, levels);
  const level = levels[levels.findIndex(({ id }) => id === own?.id) + 1];
  if (!level) return null;
  return {
    level,
    points: level.points === null ? null : Math.max(0, level.points - member.points),
    spendMinor: level.spendMinor === null ? null : Math.max(0, level.spendMinor - member.spentMinor),
  };
}
