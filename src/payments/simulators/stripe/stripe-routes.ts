import { randomBytes } from 'node:crypto';
import type { SimulatedCall } from '../serve-loopback';
import { refunded } from '../trade-book';
import { newId, type SimulatedAccount } from './simulated-account';
import { refundObject } from './stripe-objects';
import type { StripeOffice } from './stripe-office';

export interface Said {
  readonly status: number;
  readonly body: object;
}

const yes = (body: object): Said => ({ status: 200, body });

export const no = (status: number, error: Readonly<Record<string, string>>): Said => ({ status, body: { error } });

const invalid = (message: string, more: Readonly<Record<string, string>> = {}, status = 400): Said =>
  no(status, { type: 'invalid_request_error', message, ...more });

export function route(call: SimulatedCall, account: SimulatedAccount, office: StripeOffice): Said {
  const asked = call.method === 'POST' ? new URLSearchParams(call.body) : call.url.searchParams;
  const path = `${call.method} ${call.url.pathname}`;
  if (path === 'POST /v1/checkout/sessions') return createSession(asked, account, office);
  if (path === 'GET /v1/checkout/sessions') return listSessions(asked, account, office);
  if (path === 'POST /v1/refunds') return createRefund(asked, account, office);
  if (path === 'GET /v1/refunds') return listRefunds(asked, account, office);
  const [, method, id, expire] = /^(GET|POST) \/v1\/checkout\/sessions\/([^/]+?)(\/expire)?$/.exec(path) ?? [];
  if (!id) return invalid(`Unrecognized request URL (${path}).`, {}, 404);
  const session = office.sessionsOf(account).find(({ trade }) => trade.id === id);
  if (!session)
    return invalid(`No such checkout.session: '${id}'`, { code: 'resource_missing', param: 'session' }, 404);
  const expanded = [...asked].some(([name, value]) => name.startsWith('expand') && value === 'payment_intent');
  const described = office.describe(session, expanded);
  if (method === 'GET') return yes(described);
  if (!expire || session.trade.status !== 'open') {
    return invalid('Only Checkout Sessions with a status in ["open"] can be expired.');
  }
  office.expire(session);
  return yes(office.describe(session, expanded));
}

function metadataOf(asked: URLSearchParams): Readonly<Record<string, string>> {
  const found = [...asked].flatMap(([name, value]) => {
    const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
    return key ? [[key, value] as const] : [];
  });
  return Object.fromEntries(found);
}

function createSession(asked: URLSearchParams, { accountId }: SimulatedAccount, office: StripeOffice): Said {
  const price = 'line_items[0][price_data]';
  const amount = Number(asked.get(`${price}[unit_amount]`)) * Number(asked.get('line_items[0][quantity]'));
  const currency = asked.get(`${price}[currency]`) ?? '';
  const expiresAt = Number(asked.get('expires_at')) * 1000;
  const now = office.now();
  if (!Number.isSafeInteger(amount) || amount <= 0) return invalid('Invalid integer', { param: 'line_items' });
  if (!/^[a-z]{3}$/.test(currency)) return invalid('Invalid currency', { param: 'line_items' });
  if (!asked.get(`${price}[product_data][name]`)) return invalid('Missing name', { param: 'line_items' });
  if (asked.get('mode') !== 'payment' || !asked.get('success_url')) return invalid('Missing required param');
  if (!(expiresAt >= now + 1_800_000 && expiresAt <= now + 86_400_000)) {
    return invalid('The `expires_at` timestamp must be between 30 minutes and 24 hours.', { param: 'expires_at' });
  }
  const trade = office.book.open({
    merchant: accountId,
    id: newId('cs_test', 16),
    amount,
    currency,
    request: asked.toString(),
    token: randomBytes(12).toString('base64url'),
    transaction: newId('ch'),
    expiresAt,
    notifyUrl: '',
    returnUrl: asked.get('success_url'),
  });
  const reference = asked.get('client_reference_id');
  const session = { trade, reference, metadata: metadataOf(asked), created: now, intent: null };
  office.sessions.push(session);
  return yes(office.describe(session, false));
}

function listSessions(asked: URLSearchParams, account: SimulatedAccount, office: StripeOffice): Said {
  const from = Number(asked.get('created[gte]') ?? 0);
  const until = Number(asked.get('created[lte]') ?? Number.MAX_SAFE_INTEGER);
  const found = office.sessionsOf(account).filter(({ created }) => {
    const seconds = Math.floor(created / 1000);
    return from <= seconds && seconds <= until;
  });
  return page(found, asked, { idOf: ({ trade }) => trade.id, print: (session) => office.describe(session, true) });
}

interface Listing<T> {
  readonly idOf: (item: T) => string;
  readonly print: (item: T) => object;
}

function page<T>(items: readonly T[], asked: URLSearchParams, { idOf, print }: Listing<T>): Said {
  const after = asked.get('starting_after');
  const start = after ? items.findIndex((item) => idOf(item) === after) + 1 : 0;
  const end = start + Math.min(Number(asked.get('limit') ?? 10), 100);
  return yes({ object: 'list', data: items.slice(start, end).map(print), has_more: items.length > end });
}

function createRefund(asked: URLSearchParams, account: SimulatedAccount, office: StripeOffice): Said {
  const session = office.sessionsOf(account).find(({ intent }) => intent && intent === asked.get('payment_intent'));
  if (!session) return invalid('No such payment_intent', { code: 'resource_missing', param: 'payment_intent' }, 404);
  const { trade } = session;
  if (trade.status !== 'paid') return invalid('This PaymentIntent does not have a successful charge to refund.');
  const remainder = trade.amount - refunded(trade);
  const amount = Number(asked.get('amount') ?? remainder);
  if (remainder === 0) return invalid('Charge has already been refunded.', { code: 'charge_already_refunded' });
  if (!Number.isSafeInteger(amount) || amount <= 0) return invalid('Invalid positive integer', { param: 'amount' });
  if (amount > remainder) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${remainder})`;
    return invalid(message, { param: 'amount' });
  }
  const refund = { id: newId('re'), session, amount, metadata: metadataOf(asked) };
  office.refund(refund);
  return yes(refundObject(refund));
}

function listRefunds(asked: URLSearchParams, account: SimulatedAccount, office: StripeOffice): Said {
  const sessions = office.sessionsOf(account);
  const intent = asked.get('payment_intent');
  const found = office.refunds.filter(({ session }) => sessions.includes(session) && session.intent === intent);
  return page(found.reverse(), asked, { idOf: ({ id }) => id, print: refundObject });
}
