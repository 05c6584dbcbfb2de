import { readFileSync } from 'node:fs';
import type { Understand } from '../../nlu/create-understand';
import { type EvaluationReport, evaluateMessages, type LocaleReport } from '../../nlu/evaluation/evaluate-messages';
import { parseLabelled } from '../../nlu/evaluation/labelled-message';
import { compileLexicon } from '../../text/lexicon';
import { parseArguments } from './arguments';
import { ownUnderstand } from './own-understanding';
import { type Latency, latencyOf } from './quantiles';
import { shopLexicon } from './shop-lexicon';

/**
 * evaluate FILE... [--json] [--shop ID]: labelled files against the shop's own model. They are judged by their words,
 * without a catalogue; with one, entities have the ids of its products.
 */
export function evaluate(args: string[]): void {
  const { words: files, has, value } = parseArguments(args, ['shop']);
  if (files.length === 0)
    throw new Error('Say which files to evaluate: npm run nlu -- evaluate test/nlu/blind.zh.jsonl');
  const shop = value('shop');
  const messages = files.flatMap((file) => parseLabelled(readFileSync(file, 'utf8')));
  const timed = timing(ownUnderstand(shop === null ? compileLexicon([]) : shopLexicon(shop)));
  const report = evaluateMessages(messages, timed.understand, Date.now());
  const latency = latencyOf(timed.milliseconds);
  if (has('json'))
    console.log(JSON.stringify({ ...report.locales, latencyMs: latency, confusions: report.confusions }));
  else print(report, latency);
}

/** Warmed up first: a server has read more than one message. */
function timing(understand: Understand) {
  const milliseconds: number[] = [];
  for (let at = 0; at < 300; at++) understand(`预热 warm up ${at}`, { locale: 'zh', expectation: null, now: 0 });
  const timed: Understand = (text, options) => {
    const started = performance.now();
    const understanding = understand(text, options);
    milliseconds.push(performance.now() - started);
    return understanding;
  };
  return { understand: timed, milliseconds };
}

function print({ locales, confusions }: EvaluationReport, { p50, p99 }: Latency) {
  for (const [locale, report] of Object.entries(locales)) printLocale(locale, report);
  console.log(`understood in ${p50} ms (p50), ${p99} ms (p99)`);
  for (const { truth, taken, count } of confusions)
    console.log(`${String(count).padStart(4)}  ${truth} taken for ${taken}`);
}

const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

function printLocale(locale: string, { n, accuracy, macroF1, top3, none, entities }: LocaleReport) {
  console.log(
    `${locale}: ${n} messages, accuracy ${percent(accuracy)}, macro-F1 ${percent(macroF1)}, top 3 ${percent(top3)}`,
  );
  console.log(
    `  none: recall ${percent(none.recall)}, precision ${percent(none.precision)}, ` +
      `${percent(none.falseRejects)} of the rest turned away`,
  );
  if (entities.n === 0) return;
  console.log(`  entities: ${entities.n}, exact ${percent(entities.exact)}`);
  for (const [name, { n: count, exact, extra }] of Object.entries(entities.byEntity)) {
    console.log(`    ${name.padEnd(14)} ${String(count).padStart(4)} exact ${percent(exact)}, ${extra} more found`);
  }
}
