export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** A text of the shop's own data, in one language or more. */
export interface LocalText {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** The text in this language, else in the other one, else empty. */
export function inLocale(text: LocalText, locale: Locale): string {
  return text[locale] ?? text.zh ?? text.en ?? '';
}

/** The language that a BCP 47 tag such as zh-CN or en-GB asks for; English for any other. */
export function localeOf(tag: string | undefined, fallback: Locale = 'en'): Locale {
  if (!tag) return fallback;
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
