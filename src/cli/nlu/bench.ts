import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from './arguments';
import { benchCorpus, type CorpusFigures } from './bench-corpus';
import { benchNlpJs } from './bench-nlpjs';
import { benchTypos } from './bench-typos';
import { root } from './models-folder';

const corpora = ['clinc150', 'banking77', 'hint3-curekart', 'hint3-sofmattress'] as const;

/** bench [--data DIR] [--no-nlpjs] [--messages N] */
export async function bench(args: string[]): Promise<void> {
  const { value, has } = parseArguments(args, ['data', 'messages']);
  const data = value('data') ?? join(root, '..', 'shared', 'data', 'nlu');
  if (existsSync(data)) await benchCorpora(data, !has('no-nlpjs'));
  else console.log(`No public corpora in ${data} (--data DIR).`);
  benchTypos();
  inFreshProcess('speed', '--messages', value('messages') ?? '100000');
  inFreshProcess('cold-start');
}

async function benchCorpora(data: string, withNlpJs: boolean) {
  console.log(
    "Accuracy on the shop's side without a threshold; AUROC of telling strangers; strangers caught at 91 % right.",
  );
  for (const corpus of corpora) {
    const folder = join(data, corpus);
    print(corpus, 'this pipeline', benchCorpus(folder));
    if (!withNlpJs) continue;
    print(corpus, 'nlp.js as shipped', await benchNlpJs(folder, { shuffled: false }));
    print(corpus, 'nlp.js, shuffled', await benchNlpJs(folder, { shuffled: true }));
  }
}

function print(corpus: string, classifier: string, { accuracy, auroc, recallAt91, seconds }: CorpusFigures) {
  const scope = auroc === null ? '' : `, AUROC ${auroc.toFixed(3)}, strangers caught ${(100 * recallAt91).toFixed(1)}`;
  const time = `trained in ${seconds.toFixed(1)} s`;
  console.log(`${corpus.padEnd(18)} ${classifier.padEnd(18)} accuracy ${(100 * accuracy).toFixed(2)}${scope}, ${time}`);
}

/** Memory and warmth of what was measured before must not count. */
function inFreshProcess(...command: string[]) {
  spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', ...command], { stdio: 'inherit' });
}
