import { type ErrorMeaning, meaningOf } from './error-meaning';

/** WeChat answered, and refused. */
export class WechatApiError extends Error {
  override readonly name = 'WechatApiError';
  readonly meaning: ErrorMeaning;

  constructor(
    readonly code: number,
    path: string,
  ) {
    super(`WeChat refused ${path}: ${code}`);
    this.meaning = meaningOf(code);
  }
}
