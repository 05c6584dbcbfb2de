import { Fault } from '../../base/fault';
import { codeOf } from '../error-code';

/** Codes that say that the file or the disk failed, not the statement. */
const worldly = /^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|READONLY|PROTOCOL|NOTADB|CORRUPT|NOMEM)/;

export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

/** The error to throw on: a fault when the world failed, else the same. */
export function sqliteFault(error: unknown): unknown {
  const code = codeOf(error);
  return worldly.test(code)
    ? new Fault('databaseUnreachable', `the embedded database: ${code}`, { cause: error })
    : error;
}

/** Runs synchronous database work as a promise, with its faults told apart. */
export async function asPromise<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw sqliteFault(error);
  }
}
