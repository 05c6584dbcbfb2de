import type { Request, Response } from 'express';
import { z } from 'zod';
import { type Access, accessOf, enter, type OpenConversation, secretShop } from './access';
import { clientLocale } from './client-locale';
import type { DirectLineDeps } from './direct-line-deps';
import type { InFlight } from './in-flight';
import { parseBody } from './parse-body';
import { baseOf } from './public-base';
import { tellJoined } from './take-message';
import { signToken, type TokenScope } from './token';
import { newConversationId, newUser, tokenAnswer } from './token-routes';
import { positionAfter } from './watermark';

const startSchema = z.object({
  user: z.object({ id: z.string().min(1).max(200).nullish() }).nullish(),
  locale: z.string().max(100).nullish(),
  /** With a secret of several shops. */
  shop: z.string().min(1).max(100).optional(),
});

/** POST /conversations: starts the caller's conversation, or comes back to it. */
export function startConversation(deps: DirectLineDeps & { readonly inFlight: InFlight }) {
  return async (req: Request, res: Response) => {
    const body = parseBody(startSchema, req.body ?? {});
    const chat = chatOf(accessOf(req, deps), body, deps);
    const known = await deps.activities.opened(chat.ref);
    if (!known) {
      await tellJoined(chat, clientLocale(req, body.locale), deps);
      await deps.activities.open(chat.ref, chat.user);
    }
    res.status(known ? 200 : 201).json(conversationAnswer(req, known ? { ...chat, user: known.user } : chat, deps));
  };
}

/** GET /conversations/:conversation?watermark= : a new stream address after the old one broke. */
export function reconnect(deps: DirectLineDeps) {
  return async (req: Request, res: Response) => {
    const chat = await enter(req, deps);
    res.json(conversationAnswer(req, chat, deps, positionAfter(req.query.watermark)));
  };
}

function chatOf(access: Access, body: z.infer<typeof startSchema>, deps: DirectLineDeps): OpenConversation {
  if (access.kind === 'token') {
    const { shop, conversation, user } = access.scope;
    return { ref: { shop, conversation }, user };
  }
  const shop = secretShop(body.shop, access.shops);
  return { ref: { shop, conversation: newConversationId(deps) }, user: body.user?.id ?? newUser(deps) };
}

function conversationAnswer(req: Request, chat: OpenConversation, deps: DirectLineDeps, after = 0) {
  const scope: TokenScope = { ...chat.ref, user: chat.user };
  return { ...tokenAnswer(scope, deps), streamUrl: streamUrl(req, scope, deps, after) };
}

function streamUrl(req: Request, scope: TokenScope, deps: DirectLineDeps, after: number): string {
  const base = baseOf(req, deps.publicUrl()).replace(/^http/, 'ws');
  const token = signToken('stream', scope, { key: deps.signingKey, now: deps.clock.now() });
  return `${base}/v3/directline/conversations/${scope.conversation}/stream?watermark=${after}&t=${token}`;
}
