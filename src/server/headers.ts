import type { RequestHandler } from 'express';
import type { AllowedOrigins } from '../channels/directline/cors';

/** What every answer says. */
export const safeHeaders: RequestHandler = (req, res, next) => {
  res.set({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(self), payment=()',
  });
  if (req.secure) res.set('Strict-Transport-Security', 'max-age=31536000');
  next();
};

/** The page runs only what the server itself serves; products may have their pictures elsewhere. */
export function pageHeaders(allowed: AllowedOrigins): RequestHandler {
  const policy = [
    "default-src 'self'",
    // Older Safari does not take a WebSocket of the same host for 'self'.
    "connect-src 'self' ws: wss:",
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${allowed === '*' ? '*' : ["'self'", ...allowed].join(' ')}`,
  ].join('; ');
  return (_req, res, next) => {
    res.set('Content-Security-Policy', policy);
    next();
  };
}
