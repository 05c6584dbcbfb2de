import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { ConversationId, type ConversationRef, type ShopId } from '../../base/ids';
import type { DirectLineDeps, DirectLineShop } from './direct-line-deps';
import { DirectLineError } from './direct-line-error';
import { readToken, type TokenScope } from './token';

/** Who is calling: one shopper in one conversation, or a merchant's server with the secret of its shops. */
export type Access =
  | { readonly kind: 'token'; readonly scope: TokenScope }
  /** At least one shop; several may share a secret. */
  | { readonly kind: 'secret'; readonly shops: readonly ShopId[] };

type Doors = Pick<DirectLineDeps, 'shops' | 'signingKey' | 'clock' | 'activities'>;

/** The caller by the `Authorization: Bearer` header. */
export function accessOf(req: Request, doors: Doors): Access {
  const bearer = bearerOf(req);
  if (!bearer) throw new DirectLineError('Unauthorized', 'Send "Authorization: Bearer" with a token or a secret.');
  const shops = doors.shops.filter(({ secret }) => secret !== null && sameText(secret, bearer)).map(({ id }) => id);
  return shops.length > 0 ? { kind: 'secret', shops } : { kind: 'token', scope: scopeOf(bearer, 'chat', doors) };
}

export function bearerOf(req: Request): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
}

/** What a token opens. @throws 401 for one that is not ours, 403 for one that was. */
export function scopeOf(token: string, use: 'chat' | 'stream' | 'resume', doors: Doors): TokenScope {
  const reading = readToken(token, use, { key: doors.signingKey, now: doors.clock.now() });
  if (reading.status === 'expired') throw new DirectLineError('TokenExpired', 'The token has expired.');
  if (reading.status === 'foreign' || !doors.shops.some(({ id }) => id === reading.scope.shop)) {
    throw new DirectLineError('Unauthorized', 'The token was not made here.');
  }
  return reading.scope;
}

export interface OpenConversation {
  readonly ref: ConversationRef;
  readonly user: string;
}

/** The conversation of the request's path, if the caller may enter it and it was started. */
export async function enter(req: Request, doors: Doors): Promise<OpenConversation> {
  const access = accessOf(req, doors);
  const conversation = ConversationId(String(req.params.conversation));
  if (access.kind === 'token' && access.scope.conversation !== conversation) {
    throw new DirectLineError('Forbidden', 'The token belongs to another conversation.');
  }
  const shops = access.kind === 'token' ? [access.scope.shop] : access.shops;
  for (const shop of shops) {
    const opened = await doors.activities.opened({ shop, conversation });
    if (opened) return { ref: { shop, conversation }, user: opened.user };
  }
  throw new DirectLineError('ConversationNotFound', 'There is no such conversation.');
}

/** The shop that a secret is used for: the one it names, or its only one. */
export function secretShop(asked: string | undefined, shops: readonly ShopId[]): ShopId {
  const shop = asked === undefined && shops.length === 1 ? shops[0] : shops.find((id) => id === asked);
  if (shop) return shop;
  throw asked === undefined
    ? new DirectLineError('BadArgument', 'Say which shop: {"shop": "..."}.')
    : new DirectLineError('Forbidden', 'The secret belongs to another shop.');
}

/** The shop that an anonymous visitor asks for, by its id, or the only one. */
export function anonymousShop(id: string | undefined, shops: readonly DirectLineShop[]): DirectLineShop {
  const shop = id === undefined && shops.length === 1 ? shops[0] : shops.find((each) => each.id === id);
  if (!shop) {
    throw id === undefined
      ? new DirectLineError('BadArgument', 'Say which shop: {"shop": "..."}.')
      : new DirectLineError('NotFound', 'There is no such shop.');
  }
  if (!shop.anonymous) throw new DirectLineError('Unauthorized', 'This shop gives tokens to its own server only.');
  return shop;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time wherever the two differ. */
const sameText = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
