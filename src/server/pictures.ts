import express, { type RequestHandler } from 'express';

/** A shop's pictures. Shown on any site's pages; an SVG opened by itself runs nothing. */
export function pictures(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    fallthrough: false,
    maxAge: '7d',
    setHeaders(res) {
      res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      res.setHeader('Access-Control-Allow-Origin', '*');
    },
  });
}
