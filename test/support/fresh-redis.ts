import { randomBytes } from 'node:crypto';
import { requiredUrl } from './required-url';

/** A corner of the run's Redis that nobody else writes to. It goes with the server. */
export function freshRedis(): { readonly url: string; readonly prefix: string } {
  return { url: requiredUrl('TEST_REDIS_URL'), prefix: `test-${randomBytes(8).toString('hex')}` };
}
