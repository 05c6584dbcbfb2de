import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Router } from 'express';
import { z } from 'zod';
import { isFault } from '../../base/fault';
import type { Channel } from '../../ports/channel';
import { texts } from '../../replies/texts';
import { getActivities, postActivity } from './activity-routes';
import { Allowances } from './allowances';
import { clientLocale } from './client-locale';
import { reconnect, startConversation } from './conversation-routes';
import { cors } from './cors';
import { directLineChannel } from './direct-line-channel';
import { type DirectLineDeps, defaultLimits } from './direct-line-deps';
import { DirectLineError } from './direct-line-error';
import { InFlight } from './in-flight';
import { streamUpgrade, type Upgrade } from './stream-upgrade';
import { Streams } from './streams';
import { generateToken, refreshToken } from './token-routes';
import { getAttachment, largestUpload, upload } from './upload-routes';

export interface DirectLine {
  /** To be mounted at /v3/directline. */
  readonly router: Router;
  readonly channel: Channel;
  /** Takes a WebSocket request that is its own; false for any other. */
  readonly upgrade: Upgrade;
  /** Ends every stream with 1001. */
  close(): Promise<void>;
}

/** Bytes of a message: 100,000 characters fit, however they are escaped. */
const largestMessage = 1_000_000;

/** Direct Line 3.0, hosted here. */
export function createDirectLine(deps: DirectLineDeps): DirectLine {
  const limits = deps.limits ?? defaultLimits;
  const streams = new Streams();
  const inFlight = new InFlight();
  const messages = new Allowances(limits.messages, deps.clock);
  const all = { ...deps, streams, inFlight, messages };
  const router = express.Router();
  router.use(cors(deps.allowedOrigins), perAddress(new Allowances(limits.address, deps.clock)));
  router.get('/attachments/:shop/:conversation/:id', getAttachment(all));
  router.post(
    '/conversations/:conversation/upload',
    express.raw({ type: 'multipart/form-data', limit: largestUpload }),
    upload(all),
  );
  router.use(express.json({ limit: largestMessage }));
  router.post('/tokens/generate', generateToken(deps, new Allowances(limits.tokens, deps.clock)));
  router.post('/tokens/refresh', refreshToken(deps));
  router.post('/conversations', startConversation(all));
  router.get('/conversations/:conversation', reconnect(deps));
  router.post('/conversations/:conversation/activities', postActivity(all));
  router.get('/conversations/:conversation/activities', getActivities(all));
  router.use(() => {
    throw new DirectLineError('NotFound', 'There is no such resource.');
  });
  router.use(answerErrors(deps));
  return { router, channel: directLineChannel(all), ...streamUpgrade(all) };
}

function perAddress(allowances: Allowances): RequestHandler {
  return (req, _res, next) => {
    const wait = allowances.take(String(req.ip));
    next(wait > 0 ? new DirectLineError('TooManyRequests', 'Too many requests from this address.', wait) : undefined);
  };
}

/** What express and its body parsers throw. */
const httpErrorSchema = z.object({ status: z.number().int().min(400).max(499) });

function answerErrors({ log }: DirectLineDeps): ErrorRequestHandler {
  return (thrown: unknown, req, res, next) => {
    if (res.headersSent) return next(thrown);
    const error = isFault(thrown) ? unreachable(req) : toDirectLineError(thrown);
    if (error.status >= 500) log.error('request failed', { code: error.code, message: String(thrown) });
    if (error.retryAfter !== undefined) res.set('Retry-After', String(error.retryAfter));
    res.status(error.status).json(error.body);
  };
}

const saysLocale = z.object({ locale: z.string() });

/** What was posted may be shown to the shopper as not taken, so it is said in their language. */
function unreachable(req: Request): DirectLineError {
  if (req.method !== 'POST') {
    return new DirectLineError('ServiceUnavailable', 'The service is not reachable right now.', 3);
  }
  const locale = clientLocale(req, saysLocale.safeParse(req.body).data?.locale);
  return new DirectLineError('ServiceUnavailable', texts[locale ?? 'en'].repairs.notTaken, 3);
}

function toDirectLineError(thrown: unknown): DirectLineError {
  if (thrown instanceof DirectLineError) return thrown;
  const http = httpErrorSchema.safeParse(thrown);
  if (!http.success) return new DirectLineError('ServiceError', 'Something went wrong on our side.');
  if (http.data.status === 413) return new DirectLineError('MessageSizeTooBig', 'The message is too big.');
  if (http.data.status === 415) return new DirectLineError('UnsupportedMediaType', 'The content cannot be read.');
  return new DirectLineError('BadArgument', 'The request cannot be read.');
}
