import { types } from 'node:util';
import { ErrorReply } from 'redis';
import { Fault } from '../../base/fault';

/** Answers of a server that lives but cannot serve now. */
const unavailable = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MISCONF|OOM|BUSY|NOREPLICAS|UNKILLABLE)\b/;

/** The error to throw on: a fault when the world failed, else the same. Whatever the server did not answer, the line did. */
export function redisFault(error: unknown): unknown {
  if (!types.isNativeError(error) || error instanceof Fault) return error;
  if (error instanceof ErrorReply && !unavailable.test(error.message)) return error;
  return new Fault('redisUnreachable', `Redis: ${error.message}`, { cause: error });
}
