import { inLocale, isLocale, localeOf } from '../../../src/base/locale';

describe('the language', () => {
  it.each([
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['ZH-Hant-TW', 'zh'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('of the tag %s is %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });

  it('falls back to what is handed in only where nothing is said', () => {
    expect(localeOf(undefined, 'zh')).toBe('zh');
    expect(localeOf('de', 'zh')).toBe('en');
  });

  it('of a text is the one asked for, else another that it has', () => {
    expect(inLocale({ zh: '口红', en: 'Lipstick' }, 'en')).toBe('Lipstick');
    expect(inLocale({ zh: '口红' }, 'en')).toBe('口红');
    expect(inLocale({ en: 'Lipstick' }, 'zh')).toBe('Lipstick');
    expect(inLocale({}, 'zh')).toBe('');
  });

  it('is one of two', () => {
    expect([isLocale('zh'), isLocale('fr'), isLocale(null)]).toEqual([true, false, false]);
  });
});
