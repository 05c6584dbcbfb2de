import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ShopId } from '../../base/ids';
import { type Intent, isIntent } from '../../nlu/intents';
import { corpusPath, parseCorpus } from '../../nlu/model-files';
import type { UnheardMessage } from '../../ports/unheard';
import { unheardLines } from '../../store/files/unheard-lines';
import { parseArguments } from './arguments';
import { modelsFolder, root } from './models-folder';

/**
 * review [--shop ID] [--data DIR]: messages that were not understood, numbered.
 * review --label N INTENT: puts one into the corpus of its language and takes it off the list.
 */
export async function review(args: string[]): Promise<void> {
  const { words, value } = parseArguments(args, ['shop', 'data', 'label']);
  const unheard = unheardLines(join(value('data') ?? join(root, 'data'), 'unheard'));
  const shop = ShopId(value('shop') ?? 'demo');
  const messages = await unheard.list(shop);
  const label = value('label');
  if (label === null) return print(messages);
  const message = messages[Number(label) - 1];
  const [intent] = words;
  if (!message) throw new Error(`There is no message ${label}.`);
  if (!isIntent(intent)) throw new Error(`${intent ?? 'Nothing'} is no intent of src/nlu/intents.ts.`);
  addToCorpus(message, intent);
  await unheard.forget(shop, [message.text]);
  console.log(`Added to ${corpusPath(modelsFolder, message.locale)} as ${intent}. Run "npm run train" when done.`);
}

function print(messages: readonly UnheardMessage[]) {
  if (messages.length === 0)
    console.log('Every message so far was understood, or none may be kept (docs/understanding.md).');
  messages.forEach(({ text, guesses, at }, index) => {
    const day = new Date(at).toISOString().slice(0, 10);
    console.log(`${String(index + 1).padStart(4)}  ${day}  ${text}\n      ${guesses.join(', ')}?`);
  });
}

function addToCorpus({ text, locale }: UnheardMessage, intent: Intent) {
  const path = corpusPath(modelsFolder, locale);
  const corpus = parseCorpus(path, readFileSync(path, 'utf8'));
  const data = corpus.data.map((entry) =>
    entry.intent === intent ? { ...entry, utterances: [...new Set([...entry.utterances, text])] } : entry,
  );
  writeFileSync(path, `${JSON.stringify({ ...corpus, data }, null, 2)}\n`);
}
