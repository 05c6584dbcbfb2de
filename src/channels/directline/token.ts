import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ConversationId, ShopId } from '../../base/ids';

/**
 * chat: the bearer of a client. stream: one WebSocket's address, since addresses end up in logs.
 * resume: brings a shopper back to their conversation days later; it only ever buys a new chat token.
 */
export type TokenUse = 'chat' | 'stream' | 'resume';

export interface TokenScope {
  readonly shop: ShopId;
  readonly conversation: ConversationId;
  readonly user: string;
}

/** Seconds that a token of each use lives. */
export const tokenLife: Readonly<Record<TokenUse, number>> = { chat: 1800, stream: 60, resume: 180 * 86_400 };

const claimsSchema = z.strictObject({
  use: z.enum(['chat', 'stream', 'resume']),
  shop: z.string().min(1).transform(ShopId),
  conv: z.string().min(1).transform(ConversationId),
  /** Named as the official clients look for it. */
  user: z.string().min(1),
  /** Seconds since the epoch. */
  exp: z.number().int(),
});

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The one algorithm there is; a token that names another is not read. */
const header = part({ alg: 'HS256', typ: 'JWT' });

const signature = (signed: string, key: string): Buffer => createHmac('sha256', key).update(signed).digest();

/** A signed token (a JWT, HS256) of this scope and use. `now` in milliseconds. */
export function signToken(use: TokenUse, scope: TokenScope, { key, now }: { key: string; now: number }): string {
  const { shop, conversation, user } = scope;
  const exp = Math.floor(now / 1000) + tokenLife[use];
  const signed = `${header}.${part({ use, shop, conv: conversation, user, exp })}`;
  return `${signed}.${signature(signed, key).toString('base64url')}`;
}

export type TokenReading =
  | { readonly status: 'valid'; readonly scope: TokenScope }
  | { readonly status: 'expired' }
  /** Forged, malformed, signed with another key, or made for another use. */
  | { readonly status: 'foreign' };

export function readToken(token: string, use: TokenUse, { key, now }: { key: string; now: number }): TokenReading {
  const [head, payload, sign, ...rest] = token.split('.');
  if (head !== header || !payload || !sign || rest.length > 0) return { status: 'foreign' };
  const given = Buffer.from(sign, 'base64url');
  const expected = signature(`${head}.${payload}`, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { status: 'foreign' };
  const claims = claimsSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  if (!claims.success || claims.data.use !== use) return { status: 'foreign' };
  const { shop, conv, user, exp } = claims.data;
  if (exp * 1000 <= now) return { status: 'expired' };
  return { status: 'valid', scope: { shop, conversation: conv, user } };
}
