import { z } from 'zod';
import type { Json } from '../../../base/json';

const hourMs = 3_600_000;

/** What WeChat lets an account send after the shopper did something. */
const grants = {
  message: { left: 5, lastsMs: 48 * hourMs },
  /** A menu was clicked, the account followed, a code scanned. */
  event: { left: 3, lastsMs: 60_000 },
} as const;

export type Cause = keyof typeof grants;

const bucketSchema = z.strictObject({ left: z.number().int(), until: z.number() });
const schema = z.strictObject({ message: bucketSchema, event: bucketSchema });

/** How many messages may still be sent to one shopper, and until when. */
export type Allowance = z.infer<typeof schema>;

const none = { left: 0, until: 0 };

export function readAllowance(kept: Json): Allowance {
  const parsed = schema.safeParse(kept);
  return parsed.success ? parsed.data : { message: none, event: none };
}

export function granted(allowance: Allowance, cause: Cause, now: number): Allowance {
  const { left, lastsMs } = grants[cause];
  return { ...allowance, [cause]: { left, until: now + lastsMs } };
}

/** A grant that is renewed before anything was spent of it is worth writing down only when it would lapse much later. */
const worthMs = 60_000;

/** Whether one kept allowance does for another that is a little better. */
export const isAsGood = (kept: Allowance, better: Allowance): boolean =>
  (['message', 'event'] as const).every(
    (cause) => kept[cause].left === better[cause].left && better[cause].until - kept[cause].until < worthOf(cause),
  );

/** Of the short grant every second counts. */
const worthOf = (cause: Cause): number => (cause === 'message' ? worthMs : 1);

const left = (bucket: Allowance[Cause], now: number): number => (bucket.until > now ? bucket.left : 0);

export const allowed = ({ message, event }: Allowance, now: number): number => left(message, now) + left(event, now);

/** What lapses first is spent first. */
export function spent(allowance: Allowance, now: number): Allowance {
  const cause: Cause = left(allowance.event, now) > 0 ? 'event' : 'message';
  const bucket = allowance[cause];
  return { ...allowance, [cause]: { ...bucket, left: Math.max(0, bucket.left - 1) } };
}

export const usedUp: Allowance = { message: none, event: none };
export const longestGrantMs = grants.message.lastsMs;
