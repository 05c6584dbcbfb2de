import type { RequestHandler } from 'express';

export type AllowedOrigins = '*' | readonly string[];

/** Whether a browser page of this origin may talk to us; what sends no origin is no browser page. */
export const isAllowedOrigin = (origin: string | undefined, allowed: AllowedOrigins): boolean =>
  origin === undefined || allowed === '*' || allowed.includes(origin);

/** Lets pages of the allowed origins call. No cookie is ever read here, so any origin may be allowed. */
export function cors(allowed: AllowedOrigins): RequestHandler {
  return (req, res, next) => {
    const { origin } = req.headers;
    res.vary('Origin');
    if (origin && isAllowedOrigin(origin, allowed)) {
      res.set('Access-Control-Allow-Origin', allowed === '*' ? '*' : origin);
      res.set('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
    }
    if (req.method !== 'OPTIONS') return next();
    res.set('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    res.set('Access-Control-Allow-Headers', 'Authorization, Content-Type, X-Requested-With, X-MS-Bot-Agent');
    res.set('Access-Control-Max-Age', '86400');
    res.status(204).end();
  };
}
