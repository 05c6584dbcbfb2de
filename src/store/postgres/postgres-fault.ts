import { types } from 'node:util';
import { Fault } from '../../base/fault';
import { codeOf } from '../error-code';

/** SQLSTATE classes and codes that say that the server or the way to it failed, not the statement. */
const worldly = /^(08...|53...|57P0[1-5]|58...|25006|55P03|57014)$/;
/** Of the operating system, when the server cannot be reached. */
const network = /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_\w+|ENOENT)$/;
/** The driver's own errors carry no code. */
const driver =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

const serialization = '40001';
const deadlock = '40P01';

export const isPostgresConflict = (error: unknown): boolean => [serialization, deadlock].includes(codeOf(error));

/** The error to throw on: a fault when the world failed, else the same. */
export function postgresFault(error: unknown): unknown {
  if (!types.isNativeError(error) || error instanceof Fault) return error;
  const code = codeOf(error);
  const failed = worldly.test(code) || network.test(code) || driver.test(error.message) || isPostgresConflict(error);
  return failed ? new Fault('databaseUnreachable', `PostgreSQL: ${code || error.message}`, { cause: error }) : error;
}
