import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../../src/base/locale';
import { type PageTexts, pageTexts } from '../texts';
import type { Choice } from '../wire/reply';

/** What every part of the page is drawn with. */
export interface Shown {
  readonly t: PageTexts;
  readonly locale: Locale;
  /** Does what a button says. */
  readonly tap: (choice: Choice) => void;
}

export const ShownContext = createContext<Shown>({ t: pageTexts.en, locale: 'en', tap: () => undefined });

export const useShown = (): Shown => useContext(ShownContext);
