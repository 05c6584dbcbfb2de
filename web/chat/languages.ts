import { isLocale, type Locale, localeOf } from '../../src/base/locale';
import type { Kept } from '../direct-line/kept';

export const tagOf: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-US' };

/** What the shopper chose, else what the merchant's page asks for, else what their browser speaks. */
export function firstLocale(kept: Kept, asked: string | null): Locale {
  const chosen = kept.get('locale');
  if (isLocale(chosen)) return chosen;
  return localeOf(asked ?? navigator.language);
}
