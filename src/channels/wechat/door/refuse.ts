import type { Request, Response } from 'express';
import { mayBeLong } from './read-body';

/** How long what is still under way is let run out, so that the answer is not lost with the connection, in milliseconds. */
export const farewellMs = 1000;
/** Before that it is left unread: most senders read the answer while they send, and go. Reading megabytes to throw them away
 * costs more than all else of a refusal, since a large process has to clear up after them. */
const leftUnreadMs = 100;

const words = 'refused\n';

/**
 * One answer to whatever is not WeChat's, so that it tells nothing. It is given at once, however much is still to come of the
 * request: that is left or thrown away, and the connection ends with it, or after a second.
 */
export function refuse(req: Request, res: Response): void {
  res.status(403).type('text');
  if (req.complete || !mayBeLong(req)) {
    res.send(words);
    return;
  }
  res.set({ Connection: 'close', 'Content-Length': String(Buffer.byteLength(words)) });
  res.write(words);
  req.pause();
  const timers = [setTimeout(() => req.resume(), leftUnreadMs), setTimeout(end, farewellMs)];
  for (const timer of timers) timer.unref();
  function end() {
    for (const timer of timers) clearTimeout(timer);
    res.end();
  }
  req.once('end', end).once('close', end).once('error', end);
}
