import type { Address } from '../../commerce/order';
import type { Normalised } from '../../text/normalise';
import type { ReadingOptions } from '../entities/reading';
import type { Expectation, ExpectedAnswer } from '../understanding';
import { titleAnswer } from './choose-title';
import { countAnswer, placeAnswer } from './counts';
import { addressAnswer, nameAnswer } from './people';
import { colorAnswer, orderAnswer, paymentAnswer, phoneAnswer, sizeAnswer } from './values';
import { yesOrNo } from './yes-no';

/** "Is cash ok?" asks, whatever value it holds; "can I have two?" is just polite. */
const isQuestion = /^(?:is|are|do|does|did|will|would)\b.*\?$/;

/** The answer to the open question, when it is all that the message holds; else null, and the message is read freely. */
export function answerExpectation(
  normalised: Normalised,
  expectation: Expectation,
  options: ReadingOptions,
): ExpectedAnswer | null {
  const { text } = normalised;
  if (text === '' || isQuestion.test(text)) return null;
  const { expects } = expectation;
  switch (expects) {
    case 'yesNo':
      return answer(yesOrNo(text), (value) => ({ expects, value }));
    case 'quantity':
      return answer(countAnswer(text), (value) => ({ expects, value }));
    case 'ordinal':
      return answer(placeAnswer(text, expectation.count), (value) => ({ expects, value }));
    case 'choice':
      return answer(titleAnswer(text, expectation.titles), (value) => ({ expects, value }));
    case 'size':
      return answer(sizeAnswer(text), (value) => ({ expects, value }));
    case 'color':
      return answer(colorAnswer(normalised, options), (value) => ({ expects, value }));
    case 'orderNumber':
      return answer(orderAnswer(normalised, options), (value) => ({ expects, value }));
    case 'phone':
      return answer(phoneAnswer(normalised, options), (value) => ({ expects, value }));
    case 'name':
      return (
        answer(nameAnswer(normalised), (value) => ({ expects, value })) ??
        answer(withPhone(addressAnswer(normalised, options)), (value) => ({ expects: 'address', value }))
      );
    case 'address':
      return answer(addressAnswer(normalised, options), (value) => ({ expects, value }));
    case 'paymentMethod':
      return answer(paymentAnswer(text), (value) => ({ expects, value }));
  }
}

/** Asked for a name, many give all that the parcel needs at once. */
const withPhone = (contact: Address | null): Address | null => (contact?.phone || contact?.street ? contact : null);

const answer = <Value>(value: Value | null, wrap: (value: Value) => ExpectedAnswer): ExpectedAnswer | null =>
  value === null ? null : wrap(value);
