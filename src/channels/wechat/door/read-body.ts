import type { IncomingMessage } from 'node:http';

/** Of a body, in bytes: far more than WeChat ever sends. */
export const longestPush = 256 * 1024;

/** Whether it says so of itself: known before a byte of its body is read. */
export const isTooLong = ({ headers }: IncomingMessage): boolean =>
  Number(headers['content-length'] ?? 0) > longestPush;

/** Or in pieces, as many as whoever sends it likes. */
export const mayBeLong = (req: IncomingMessage): boolean =>
  isTooLong(req) || req.headers['transfer-encoding'] !== undefined;

/** All of a request's body; null at the first byte too many, or when whoever sent it is gone. What came is let go of at once. */
export function readBody(req: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let bytes = 0;
    const end = (body: string | null) => {
      req.off('data', take).off('end', whole).off('close', gone).off('error', gone);
      chunks = [];
      resolve(body);
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > longestPush) end(null);
      else chunks.push(chunk);
    };
    const whole = () => end(Buffer.concat(chunks).toString());
    const gone = () => end(null);
    req.on('data', take).on('end', whole).on('close', gone).on('error', gone);
  });
}
