import { hanNumber } from './han-number';

const cardinals: Readonly<Record<string, number>> = { two: 2, couple: 2, three: 3, four: 4, five: 5, six: 6 };

const counted = '(\\d|[两二三四五六]|two|couple(?: of)?|three|four|five|six)';
const front = new RegExp(
  `(?:\\b(?:first|top) |前(?:面)?(?:的)?(?:那|这)?)${counted}(?! ?(?:天|名|年|月|次|位|days|weeks|months|years|times))`,
  'i',
);
const back = new RegExp(
  `(?:\\b(?:last|bottom) |(?:最后|末尾|后)(?:面)?(?:的)?(?:那|这)?)${counted}(?! ?(?:天|名|年|月|次|位|days|weeks|months|years|times))(?=个|款|件|双|瓶|条|种|支|只|台|张|盒| |$)`,
  'i',
);

/** "The first two" is 2, 最后两款 is -2: places at an end of a list. Null where the text names none. */
export function placesInRow(text: string): number | null {
  const ahead = front.exec(text)?.[1];
  const behind = ahead === undefined ? back.exec(text)?.[1] : undefined;
  const count = figure(ahead ?? behind);
  if (count === null || count < 2) return null;
  return ahead === undefined ? -count : count;
}

const figure = (written: string | undefined): number | null => {
  if (written === undefined) return null;
  const word = written.toLowerCase().replace(/ of$/, '');
  return cardinals[word] ?? (/\d/.test(word) ? Number(word) : hanNumber(word));
};
