import type { Locale } from '../../base/locale';
import { texts } from '../../replies/texts';
import type { Context } from '../context';
import { done, type Step } from '../step';

/** From now on in this language; an open question is put again in it. */
export function changeLanguage({ conversation }: Context, locale: Locale): Step {
  return done({ ...conversation, locale }, [{ type: 'say', text: texts[locale].repairs.languageChanged }]);
}
