import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isLocale } from '../base/locale';
import { readConfig } from '../config';
import { parseArguments } from './nlu/arguments';
import { type Answer, answer, hitLines } from './search/answer';
import { printAnswer } from './search/explain';
import { type OpenedIndex, openIndex } from './search/open-index';

const usage = `npm run search -- "utterance" [--shop demo] [--locale zh|en] [--explain] [--json]
npm run search -- --file FILE --json [--shop demo]     one utterance a line in, one JSON object a line out
   --data FILE   searches this catalogue file instead of what is in the store`;

const listLength = 20;

/** One line a JSON: what was understood, and the first twenty. */
function printJson(opened: OpenedIndex, given: Answer): void {
  const { undo: _undo, ...query } = given.page.query;
  const { total, relaxed } = given.page;
  console.log(JSON.stringify({ utterance: given.utterance, query, total, relaxed, hits: hitLines(opened, given) }));
}

async function main(args: readonly string[]): Promise<void> {
  const { words, value, has } = parseArguments(args, ['shop', 'locale', 'file', 'data']);
  const utterance = words.join(' ');
  const file = value('file');
  if (utterance === '' && file === null) {
    console.log(usage);
    process.exitCode = 1;
    return;
  }
  const locale = value('locale');
  const opened = await openIndex({
    shop: value('shop') ?? 'demo',
    file: value('data'),
    config: readConfig(process.env),
  });
  const options = { locale: isLocale(locale) ? locale : null, pageSize: listLength };
  const print = (text: string): void => {
    const given = answer(opened, text, options);
    if (has('json')) printJson(opened, given);
    else printAnswer(opened, given, has('explain'));
  };
  if (file === null) return print(utterance);
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const text = line.replace(/^\ufeff/, '').trim();
    if (text !== '') print(text);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
