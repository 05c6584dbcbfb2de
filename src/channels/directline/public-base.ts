import type { Request } from 'express';

/**
 * The server's address as this client reaches it, so that a page opened at 127.0.0.1 or in the local network gets an
 * address that works there. Behind a proxy that ends TLS the public address says which scheme its host has.
 */
export function baseOf(req: Request, publicUrl: string): string {
  const host = req.headers.host;
  if (!host || new URL(publicUrl).host === host) return publicUrl;
  return `${req.protocol}://${host}`;
}
