import { type Locale, locales } from '../../base/locale';
import type { Understand } from '../create-understand';
import type { Understanding } from '../understanding';
import { type EntityFigures, entityFigures } from './entity-figures';
import {
  type Confusion,
  type IntentFigures,
  intentFigures,
  type JudgedIntent,
  worstConfusions,
} from './intent-figures';
import type { LabelledMessage } from './labelled-message';

export interface LocaleReport extends IntentFigures {
  readonly entities: EntityFigures;
}

export interface EvaluationReport {
  readonly locales: Partial<Record<Locale, LocaleReport>>;
  readonly confusions: readonly Confusion[];
}

interface Judged {
  readonly message: LabelledMessage;
  readonly understanding: Understanding;
}

/** Understands each message for itself, outside any conversation, and compares. */
export function evaluateMessages(
  messages: readonly LabelledMessage[],
  understand: Understand,
  now: number,
): EvaluationReport {
  const judged = messages.map((message) => ({
    message,
    understanding: understand(message.text, {
      locale: message.locale,
      expectation: null,
      now: message.now ? Date.parse(message.now) : now,
    }),
  }));
  const present = locales.filter((locale) => messages.some((message) => message.locale === locale));
  return {
    locales: Object.fromEntries(present.map((locale) => [locale, reportOf(judged.filter(isIn(locale)))])),
    confusions: worstConfusions(judged.map(intentOf)),
  };
}

const isIn = (locale: Locale) => (judged: Judged) => judged.message.locale === locale;

function reportOf(judged: readonly Judged[]): LocaleReport {
  const labelled = judged.flatMap(({ message, understanding }) =>
    message.entities ? [{ labels: message.entities, found: understanding.entities }] : [],
  );
  return { ...intentFigures(judged.map(intentOf)), entities: entityFigures(labelled) };
}

const intentOf = ({ message, understanding }: Judged): JudgedIntent => ({
  truth: message.intent,
  ranked: understanding.intents.map(({ intent }) => intent),
});
