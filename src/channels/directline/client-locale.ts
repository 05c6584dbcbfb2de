import type { Request } from 'express';
import { type Locale, localeOf } from '../../base/locale';

/** The language that the client asks for: in the body, in `?locale=`, or by the browser's first choice. */
export function clientLocale(req: Request, named?: string | null | undefined): Locale | undefined {
  const tag = named || (typeof req.query.locale === 'string' && req.query.locale) || firstAccepted(req);
  return tag ? localeOf(tag) : undefined;
}

function firstAccepted(req: Request): string | undefined {
  const first = req.headers['accept-language']?.split(',')[0]?.split(';')[0]?.trim();
  return first && first !== '*' ? first : undefined;
}
