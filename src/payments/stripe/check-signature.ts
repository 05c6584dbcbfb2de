import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedEvent {
  /** The Stripe-Signature header. */
  readonly header: string;
  readonly body: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type SignatureFlaw = 'malformed' | 'wrongAlgorithm' | 'stale' | 'badSignature';

const toleranceMs = 300_000;

/** What is wrong with the signature, or null when it was made with one of the secrets in the last five minutes. */
export function flawOfSignature({ header, body, now }: SignedEvent, secrets: readonly string[]): SignatureFlaw | null {
  const parts = header.split(',').map((part) => part.trim().split('='));
  const valuesOf = (name: string) => parts.flatMap(([key, value]) => (key === name && value ? [value] : []));
  const [timestamp, ...others] = valuesOf('t');
  if (!timestamp || others.length > 0 || !/^\d{1,12}$/.test(timestamp)) return 'malformed';
  const signatures = valuesOf('v1');
  if (signatures.length === 0) return valuesOf('v0').length > 0 ? 'wrongAlgorithm' : 'malformed';
  if (Math.abs(Number(timestamp) * 1000 - now) > toleranceMs) return 'stale';
  const isGenuine = secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();
    return signatures.some((signature) => isSame(signature, expected));
  });
  return isGenuine ? null : 'badSignature';
}

const isSame = (hex: string, expected: Buffer): boolean =>
  /^[0-9a-f]{64}$/.test(hex) && timingSafeEqual(Buffer.from(hex, 'hex'), expected);
