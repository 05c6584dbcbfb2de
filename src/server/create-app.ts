import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express';
import { z } from 'zod';
import type { ShopId } from '../base/ids';
import type { Log } from '../base/log';
import type { Random } from '../base/random';
import type { AllowedOrigins } from '../channels/directline/cors';
import { pageHeaders, safeHeaders } from './headers';
import { pictures } from './pictures';

export interface AppDeps {
  readonly shops: readonly ShopId[];
  /** The folder that has one folder a shop. */
  readonly shopsFolder: string;
  /** The built page. */
  readonly webFolder: string;
  /** What channels, payment pages and the like bring, each below its path: /v3/directline, /api/messages, /pay. */
  readonly routers: Readonly<Record<string, Router>>;
  /** Whether each thing that the server needs can be reached. */
  readonly health: () => Promise<Readonly<Record<string, boolean>>>;
  /** Sites that may show the page in a frame of theirs. */
  readonly allowedOrigins: AllowedOrigins;
  /** How many proxies stand before the server: so many steps of X-Forwarded-For are believed. */
  readonly trustedProxies: number;
  readonly random: Random;
  readonly log: Log;
}

/** Everything that is served over HTTP, put together. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustedProxies);
  app.use(requestId(deps.random), safeHeaders);
  app.get('/health', health(deps.health));
  for (const [path, router] of Object.entries(deps.routers)) app.use(path, router);
  for (const shop of deps.shops) app.use(`/shops/${shop}/pictures`, pictures(join(deps.shopsFolder, shop, 'pictures')));
  app.use(pageHeaders(deps.allowedOrigins), page(deps.webFolder));
  app.use((req, res) => answer(req, res.status(404), 'NotFound', 'There is nothing here.'));
  app.use(answerErrors(deps.log));
  return app;
}

/** Each answer names its request, and so do the log's lines about it. */
function requestId(random: Random): RequestHandler {
  return (_req, res, next) => {
    res.locals.requestId = random.token(9);
    res.set('X-Request-Id', res.locals.requestId);
    next();
  };
}

function health(check: AppDeps['health']): RequestHandler {
  return async (_req, res) => {
    const parts = await check();
    const well = Object.values(parts).every(Boolean);
    res.status(well ? 200 : 503).set('Cache-Control', 'no-store');
    res.json({ status: well ? 'ok' : 'unwell', parts });
  };
}

/** Files with a hash in their name never change; the page that names them is asked for each time. */
function page(folder: string): RequestHandler {
  return express.static(folder, {
    redirect: false,
    setHeaders(res, path) {
      const hashed = path.startsWith(join(folder, 'assets'));
      res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** Programs get JSON, people one line. */
function answer(req: express.Request, res: express.Response, code: string, message: string) {
  if (req.accepts(['html', 'json']) === 'json') res.json({ error: { code, message } });
  else res.type('text').send(`${message}\n`);
}

const clientErrorSchema = z.object({ status: z.number().int().min(400).max(499) });

function answerErrors(log: Log): ErrorRequestHandler {
  return (thrown: unknown, req, res, next) => {
    if (res.headersSent) return next(thrown);
    const known = clientErrorSchema.safeParse(thrown);
    if (known.success) {
      const { status } = known.data;
      return status === 404
        ? answer(req, res.status(404), 'NotFound', 'There is nothing here.')
        : answer(req, res.status(status), 'BadRequest', 'The request cannot be read.');
    }
    const stack = thrown instanceof Error ? thrown.stack : String(thrown);
    log.error('request failed', { request: res.locals.requestId, path: req.path, stack });
    answer(req, res.status(500), 'InternalError', `Something went wrong on our side (${res.locals.requestId}).`);
  };
}
