/** The world failed: a database is away, a provider timed out. Made in adapters only, always thrown. */
export type FaultCode =
  | 'redisUnreachable'
  | 'databaseUnreachable'
  | 'providerTimeout'
  | 'providerUnreachable'
  | 'channelUnreachable';

export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: FaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const isFault = (error: unknown): error is Fault => error instanceof Fault;
