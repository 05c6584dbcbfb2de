import { randomBytes } from 'node:crypto';
import { AttemptId, OrderNumber, type ShopId } from '../../../src/base/ids';
import { type Money, money } from '../../../src/commerce/money';
import type { Deed, ProviderSimulator } from '../../../src/payments/simulators/simulator';
import type {
  CreatedPayment,
  GatewayNotification,
  GatewayRequest,
  PaymentGateway,
  PaymentRef,
  PayScene,
  ReceivedNotification,
} from '../../../src/ports/payment-provider';
import type { MerchantInbox } from './merchant-inbox';

/** A gateway beside a simulator of its provider, with two shops that have nothing in common. */
export interface GatewaySubject {
  readonly gateway: PaymentGateway;
  readonly simulator: ProviderSimulator;
  readonly inbox: MerchantInbox;
  readonly clock: { time: number };
  readonly ours: ShopId;
  readonly theirs: ShopId;
  /** A shop that has no credentials here. */
  readonly nobody: ShopId;
  /** Our merchant as the simulator names it. */
  readonly merchant: string;
  readonly scenes: readonly [PayScene, ...PayScene[]];
  readonly foreignScene: PayScene;
  readonly currency: string;
  readonly refusedCurrency: string;
  /** What a genuine notification is called under the other shop's keys. */
  readonly foreign: 'foreignSerial' | 'badSignature';
  /** How old a notification may be. */
  readonly windowMs: number;
  /** The end that the provider knows for a payment that failed for good. */
  readonly failed: 'declined' | 'expired';
  /** Where the signature stands: takes it away, or puts another into its place. */
  readonly resign: (
    received: ReceivedNotification,
    change: (signature: string) => string | null,
  ) => ReceivedNotification;
}

export const newAttempt = (): AttemptId => AttemptId(`PA${randomBytes(12).toString('hex')}`);
export const newRefund = (): string => `RF${randomBytes(8).toString('hex')}`;

export function requestFor(
  { clock, scenes, currency }: GatewaySubject,
  more: Partial<GatewayRequest> = {},
): GatewayRequest {
  return {
    attempt: newAttempt(),
    order: OrderNumber('SO-20261122-0042'),
    amount: money(8_888, currency),
    title: '补水面膜 & Mask, 2 件',
    createdAt: clock.time,
    expiresAt: clock.time + 15 * 60_000,
    scene: scenes[0],
    returnUrl: 'https://shop.example/back?order=42',
    ...more,
  };
}

export interface Opened {
  readonly request: GatewayRequest;
  readonly created: CreatedPayment;
  readonly ref: PaymentRef;
  readonly amount: Money;
}

/** Creates a payment and has the shopper open its page. */
export async function open(subject: GatewaySubject, more: Partial<GatewayRequest> = {}): Promise<Opened> {
  const request = requestFor(subject, more);
  const created = await subject.gateway.create(subject.ours, request);
  if (!created.ok) throw new Error(`refused: ${created.error.code} ${created.error.providerCode}`);
  await visit(created.value);
  const { attempt, createdAt, amount } = request;
  return { request, created: created.value, ref: { attempt, createdAt, reference: created.value.reference }, amount };
}

export async function visit({ way }: CreatedPayment): Promise<void> {
  if (way.kind === 'jsapi') return;
  const page = await fetch(way.kind === 'qr' ? way.content : way.url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('SIMULATED');
}

export const act = ({ simulator, merchant }: GatewaySubject, { ref }: Opened, deed: Deed): boolean =>
  simulator.act(merchant, ref.attempt, deed);

export async function openPaid(subject: GatewaySubject, more: Partial<GatewayRequest> = {}): Promise<Opened> {
  const opened = await open(subject, more);
  expect(act(subject, opened, 'pay')).toBe(true);
  return opened;
}

/** What the provider sends now, as it comes over the wire. */
export async function arrivals({ simulator, inbox, clock }: GatewaySubject): Promise<readonly ReceivedNotification[]> {
  await simulator.courier.deliverDue();
  return inbox.drain().map((received) => ({ ...received, now: clock.time }));
}

/** Of these, what is about payments and refunds of ours; the rest is irrelevant, never wrong. */
export async function genuine(
  { gateway, ours }: GatewaySubject,
  received: readonly ReceivedNotification[],
): Promise<readonly { readonly received: ReceivedNotification; readonly notice: GatewayNotification }[]> {
  const read = [];
  for (const one of received) {
    const verified = await gateway.verifyNotification(ours, one);
    if (verified.ok) read.push({ received: one, notice: verified.value });
    else expect(verified.error).toBe('irrelevant');
  }
  return read;
}

/** The one notification that a paid attempt brings. */
export async function paidNotice(subject: GatewaySubject) {
  await arrivals(subject);
  const opened = await openPaid(subject);
  const [first, ...others] = await genuine(subject, await arrivals(subject));
  if (!first) throw new Error('no notification came');
  expect(others).toEqual([]);
  return { opened, ...first };
}
