import type { Request, Response } from 'express';
import { mayBeLong } from './read-body';

/** How long what is still under way is let run out, so that the answer is not lost with the connection, in milliseconds. */
export const farewellMs = 1000;

const words = 'refused\n';

/**
 * One answer to whatever is not WeChat's, so that it tells nothing. It is given at once, however much is still to come of the
 * request: that is thrown away unread, and the connection ends with it, or after a second.
 */
export function refuse(req: Request, res: Response): void {
  res.status(403).type('text');
  if (req.complete || !mayBeLong(req)) {
    res.send(words);
    return;
  }
  res.set({ Connection: 'close', 'Content-Length': String(Buffer.byteLength(words)) });
  res.write(words);
  const late = setTimeout(end, farewellMs).unref();
  function end() {
    clearTimeout(late);
    res.end();
  }
  req.once('end', end).once('close', end).once('error', end).resume();
}
