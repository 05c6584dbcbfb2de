import { describeQuery, describeRelaxed } from '../../search/describe-query';
import { rankVersion } from '../../search/index/rank-weights';
import { type Answer, hitLines } from './answer';
import type { OpenedIndex } from './open-index';

const listed = (labels: readonly { readonly label: string }[]): string => labels.map(({ label }) => label).join(' · ');

/** The answer for a person: what was understood, how many, and the list. */
export function printAnswer(opened: OpenedIndex, answer: Answer, explain: boolean): void {
  const { page, asked, locale, milliseconds } = answer;
  const words = { lexicon: opened.lexicon, locale, currency: opened.currency };
  if (explain) printReading(answer);
  console.log(`${listed(describeQuery(asked, words)) || '(everything)'}: ${page.total} found`);
  if (page.relaxed.length > 0) console.log(`without: ${listed(describeRelaxed(asked, page.relaxed, words))}`);
  if (page.didYouMean !== null) console.log(`did you mean: ${page.didYouMean}`);
  for (const [at, line] of hitLines(opened, answer).entries()) {
    const near = at >= page.hits.length ? '~' : ' ';
    const { currency, amount } = line.price;
    console.log(`${near}${String(at + 1).padStart(3)}  ${line.title}  ${amount} ${currency}  ${line.brand ?? ''}`);
    const parts = answer.parts[at];
    if (explain && parts) {
      const shown = Object.entries(parts).map(([name, value]) => `${name} ${value.toFixed(2)}`);
      console.log(`       ${line.score.toFixed(3)} = ${shown.join(', ')} (weights ${rankVersion})`);
    }
  }
  if (explain)
    console.log(`read in ${milliseconds.reading.toFixed(2)} ms, searched in ${milliseconds.search.toFixed(2)} ms`);
}

function printReading({ reading, asked }: Answer): void {
  for (const { text, what, certainty, start, end } of reading.spans ?? []) {
    console.log(
      `  ${String(start).padStart(3)}-${String(end).padEnd(3)} ${what.padEnd(10)} ${certainty.toFixed(2)}  ${text}`,
    );
  }
  const { undo: _undo, ...query } = asked;
  console.log(
    JSON.stringify(query, (_key, value) => (Array.isArray(value) && value.length === 0 ? undefined : value), 2),
  );
}
