import type { Request, Response } from 'express';
import { z } from 'zod';
import { ConversationId } from '../../base/ids';
import { accessOf, anonymousShop, bearerOf, scopeOf, secretShop } from './access';
import type { Allowances } from './allowances';
import type { DirectLineDeps } from './direct-line-deps';
import { DirectLineError } from './direct-line-error';
import { parseBody } from './parse-body';
import { signToken, type TokenScope, tokenLife } from './token';

const generateSchema = z.object({
  shop: z.string().min(1).max(100).optional(),
  user: z.object({ id: z.string().min(1).max(200).nullish() }).nullish(),
  /** From an earlier answer: brings a shopper back to their conversation after their token has expired. */
  resume: z.string().max(2000).optional(),
});

/** The answer that carries a chat token, and what brings its owner back later. */
export function tokenAnswer(scope: TokenScope, { signingKey: key, clock }: DirectLineDeps) {
  const signing = { key, now: clock.now() };
  return {
    conversationId: scope.conversation,
    token: signToken('chat', scope, signing),
    expires_in: tokenLife.chat,
    resume: signToken('resume', scope, signing),
  };
}

export const newConversationId = ({ random }: DirectLineDeps): ConversationId => ConversationId(random.token(16));

/** Names that start with `dl_` cannot be chosen by a client, so nobody takes another's. */
export const newUser = ({ random }: Pick<DirectLineDeps, 'random'>): string => `dl_${random.token(16)}`;

/** POST /tokens/generate */
export function generateToken(deps: DirectLineDeps, allowances: Allowances) {
  return (req: Request, res: Response) => {
    const body = parseBody(generateSchema, req.body ?? {});
    if (body.resume !== undefined) {
      res.json(tokenAnswer(scopeOf(body.resume, 'resume', deps), deps));
      return;
    }
    const asked = body.shop ?? (typeof req.query.shop === 'string' ? req.query.shop : undefined);
    if (bearerOf(req)) {
      const access = accessOf(req, deps);
      if (access.kind !== 'secret') throw new DirectLineError('Forbidden', 'A token is generated with a secret.');
      const scope = {
        shop: secretShop(asked, access.shops),
        conversation: newConversationId(deps),
        user: body.user?.id ?? newUser(deps),
      };
      res.json(tokenAnswer(scope, deps));
      return;
    }
    const wait = allowances.take(String(req.ip));
    if (wait > 0) throw new DirectLineError('TooManyRequests', 'Too many new chats from this address.', wait);
    const shop = anonymousShop(asked, deps.shops);
    res.json(tokenAnswer({ shop: shop.id, conversation: newConversationId(deps), user: newUser(deps) }, deps));
  };
}

/** POST /tokens/refresh */
export function refreshToken(deps: DirectLineDeps) {
  return (req: Request, res: Response) => {
    const access = accessOf(req, deps);
    if (access.kind !== 'token') throw new DirectLineError('Forbidden', 'A secret is not refreshed.');
    res.json(tokenAnswer(access.scope, deps));
  };
}
