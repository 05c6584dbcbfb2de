import type { AttemptId } from '../base/ids';
import { isOpen, nextAsk, type PaymentAttempt, type PayScene } from '../commerce/payment';
import type { CreatedPayment, GatewayRefusal, PaymentGateway, PayWay } from '../ports/payment-provider';
import { askProvider } from './ask-provider';
import { closedHere, type PaymentDesk, writeAttempt } from './payment-desk';
import { newAttempt } from './start-payment';

export type OpenedPayment =
  | { readonly opened: 'way'; readonly way: PayWay; readonly attempt: PaymentAttempt }
  /** Nothing to pay by this attempt (any more): its status says why. */
  | { readonly opened: 'over'; readonly attempt: PaymentAttempt }
  /** Another attempt has taken its place: the shopper is on another device, or has begun anew. */
  | { readonly opened: 'elsewhere'; readonly attempt: AttemptId }
  | { readonly opened: 'refused'; readonly attempt: PaymentAttempt; readonly refusal: GatewayRefusal }
  | { readonly opened: 'unknown' };

/**
 * Opens the attempt at its provider, in the scene the shopper is in. The scene is committed first and stays, so that
 * creating again under the same attempt is the same request; another scene takes an attempt of its own.
 */
export async function openPayment(desk: PaymentDesk, id: AttemptId, scene: PayScene): Promise<OpenedPayment> {
  const { store, profile, gatewayOf, now } = desk;
  const seen = await store.payments.read(profile.id, id);
  if (!seen) return { opened: 'unknown' };
  const gateway = gatewayOf(seen.method);
  const attempt = await inScene(desk, seen, scene);
  if (attempt.id !== id) return { opened: 'elsewhere', attempt: attempt.id };
  if (!gateway || !attempt.scene || !isOpen(attempt) || attempt.expiresAt <= now) return { opened: 'over', attempt };
  const created = await create(desk, gateway, attempt);
  if (created.ok) {
    return { opened: 'way', way: created.value.way, attempt: await noteCreated(desk, attempt, created.value) };
  }
  if (created.error.code !== 'alreadyPaid' && created.error.code !== 'alreadyClosed') {
    return { opened: 'refused', attempt, refusal: created.error };
  }
  await askProvider(desk, attempt);
  return { opened: 'over', attempt: (await store.payments.read(profile.id, id)) ?? attempt };
}

/** The attempt with its scene, or the one that takes its place. */
async function inScene(desk: PaymentDesk, seen: PaymentAttempt, scene: PayScene): Promise<PaymentAttempt> {
  const { store, profile, now } = desk;
  if (!isOpen(seen)) {
    const all = await store.payments.ofOrder(profile.id, seen.order);
    return all.find((other) => isOpen(other) && other.method === seen.method) ?? seen;
  }
  if (seen.scene?.kind === scene.kind || seen.expiresAt <= now) return seen;
  return store.once(profile.id, `scene:${seen.id}:${scene.kind}:${seen.version}`, async (books) => {
    const order = await books.orders.read(profile.id, seen.order);
    const attempt = (await books.payments.read(profile.id, seen.id)) ?? seen;
    if (order?.status !== 'placed' || !isOpen(attempt)) return attempt;
    if (!attempt.scene) return writeAttempt(books, desk, { ...attempt, scene, askAt: nextAsk(attempt, now) });
    await writeAttempt(books, desk, closedHere(attempt, now));
    const next = newAttempt({ profile, now, key: `${attempt.id}:${scene.kind}` }, order);
    const taking = { ...next, method: attempt.method, scene, askAt: nextAsk(next, now) };
    await books.payments.insert(profile.id, taking);
    return taking;
  });
}

const create = ({ profile, payUrl }: PaymentDesk, gateway: PaymentGateway, attempt: PaymentAttempt) =>
  gateway.create(profile.id, {
    attempt: attempt.id,
    order: attempt.order,
    amount: attempt.amount,
    title: attempt.order,
    expiresAt: attempt.expiresAt,
    scene: attempt.scene ?? { kind: 'checkout' },
    createdAt: attempt.createdAt,
    returnUrl: `${payUrl(attempt.id)}/back`,
  });

function noteCreated(
  { store, profile }: PaymentDesk,
  attempt: PaymentAttempt,
  { reference }: CreatedPayment,
): Promise<PaymentAttempt> {
  return store.once(profile.id, `created:${attempt.id}`, async (books) => {
    const kept = await books.payments.read(profile.id, attempt.id);
    if (kept?.status !== 'created') return kept ?? attempt;
    return writeAttempt(books, { profile }, { ...kept, status: 'pending', reference });
  });
}
