import type { Locale } from '../base/locale';
import { en, type Texts } from './en';
import { zh } from './zh';

export type { Texts };

export const texts: Readonly<Record<Locale, Texts>> = { en, zh };
