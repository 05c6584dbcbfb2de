import type { Lexicon } from '../text/lexicon';
import { type Normalised, normalise, spanOfTyped, typedSpan } from '../text/normalise';
import { decideVerdict } from './decide-verdict';
import { apartByDeed } from './deeds';
import { findEntities } from './entities/find-entities';
import { answerExpectation } from './expectation/answer-expectation';
import { messageFeatures } from './features/message-features';
import { asSearch, isGoodsAlone } from './goods-alone';
import { joinWishes, type Part } from './join-wishes';
import { languageOf } from './language';
import type { LoadedModel } from './load-model';
import { rankIntents } from './rank-intents';
import { splitClauses } from './split-clauses';
import type { Understanding, UnderstandOptions } from './understanding';

export interface UnderstandSettings {
  /** Asked for its classifier at each message, so that a reloaded model takes over at once. */
  readonly model: Pick<LoadedModel, 'classifier'>;
  readonly lexicon: Lexicon;
  /** ISO 3166 alpha-2, for phone numbers and addresses. */
  readonly country: string;
  /** IANA name, for dates. */
  readonly timeZone: string;
}

export type Understand = (text: string, options: UnderstandOptions) => Understanding;

/** One message to what it means: pure but for the model that is swapped, and it never throws, whatever the text. */
export function createUnderstand(settings: UnderstandSettings): Understand {
  return (text, options) => {
    const normalised = normalise(text);
    const whole = read(normalised, settings, options);
    if (whole.answer) return whole;
    const addresses = whole.entities.filter(({ entity }) => entity === 'address');
    const split = splitClauses(
      normalised,
      addresses.map((each) => spanOfTyped(normalised, each)),
    );
    const clauses = joinAnswer({ normalised, clauses: split }, settings, options);
    if (clauses.length < 2) return whole;
    const parts = clauses.map((clause, at) => partOf({ normalised, clause, isFirst: at === 0 }, settings, options));
    return { ...joinWishes(whole, apartByDeed(parts)), whole: { text: whole.text, entities: whole.entities } };
  };
}

type Clauses = readonly ReturnType<typeof splitClauses>[number][];

/** "Hmm. No, keep it": what answers a yes-or-no question together is one clause, so that a no behind a faint yes is a no. */
function joinAnswer(
  { normalised, clauses }: { readonly normalised: Normalised; readonly clauses: Clauses },
  settings: UnderstandSettings,
  options: UnderstandOptions,
): Clauses {
  const [first] = clauses;
  if (!first || options.expectation?.expects !== 'yesNo') return clauses;
  for (let count = clauses.length - 1; count > 1; count -= 1) {
    const last = clauses[count - 1];
    const clause = { ...first, end: last?.end ?? first.end };
    const { understanding } = partOf({ normalised, clause, isFirst: true }, settings, options);
    if (understanding.answer) return [clause, ...clauses.slice(count)];
  }
  return clauses;
}

interface Piece {
  readonly normalised: Normalised;
  readonly clause: ReturnType<typeof splitClauses>[number];
  readonly isFirst: boolean;
}

/** Only the first clause may answer the open question: what follows is said beside it. */
function partOf(
  { normalised, clause, isFirst }: Piece,
  settings: UnderstandSettings,
  options: UnderstandOptions,
): Part {
  const typed = typedSpan(normalised, clause);
  const expectation = isFirst ? options.expectation : null;
  const understanding = read(normalise(typed.text), settings, { ...options, expectation });
  return { understanding, start: typed.start, apart: clause.apart };
}

function read(normalised: Normalised, settings: UnderstandSettings, options: UnderstandOptions): Understanding {
  const { lexicon, country, timeZone } = settings;
  const { classifier } = settings.model;
  const locale = languageOf(normalised.text, options.locale);
  const reading = { lexicon, country, timeZone, now: options.now, locale };
  const answer = options.expectation && answerExpectation(normalised, options.expectation, reading);
  const entities = findEntities(normalised, reading);
  const ranked = rankIntents(messageFeatures(normalised, entities), classifier);
  const intents = isGoodsAlone(normalised.typed, entities) ? asSearch(ranked) : ranked;
  const { actFrom } = classifier.model.calibration;
  const verdict = decideVerdict({ intents, answered: answer !== null, actFrom });
  return { locale, text: normalised.typed, intents, verdict, entities, answer, further: [] };
}
