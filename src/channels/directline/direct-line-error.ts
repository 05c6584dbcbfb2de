/** The codes that clients of Direct Line 3.0 know, in `{error: {code, message}}`. */
export type DirectLineErrorCode =
  | 'BadArgument'
  | 'BotError'
  | 'ConversationNotFound'
  | 'Forbidden'
  | 'MessageSizeTooBig'
  | 'NotFound'
  | 'ServiceError'
  | 'ServiceUnavailable'
  | 'TokenExpired'
  | 'TooManyRequests'
  | 'Unauthorized'
  | 'UnsupportedMediaType';

const statusOf: Readonly<Record<DirectLineErrorCode, number>> = {
  BadArgument: 400,
  Unauthorized: 401,
  Forbidden: 403,
  /** 403, not 401: only on it do the official clients ask their page for a new token instead of giving up. */
  TokenExpired: 403,
  ConversationNotFound: 404,
  NotFound: 404,
  MessageSizeTooBig: 413,
  UnsupportedMediaType: 415,
  TooManyRequests: 429,
  ServiceError: 500,
  BotError: 502,
  ServiceUnavailable: 503,
};

/** A request that is answered with an error; thrown by handlers, written by the router. */
export class DirectLineError extends Error {
  override readonly name = 'DirectLineError';
  readonly status: number;

  constructor(
    readonly code: DirectLineErrorCode,
    message: string,
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.status = statusOf[code];
  }

  get body() {
    return { error: { code: this.code, message: this.message } };
  }
}
