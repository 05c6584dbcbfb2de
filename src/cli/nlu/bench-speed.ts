import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import type { Understand } from '../../nlu/create-understand';
import { modelPath, readCorpora } from '../../nlu/model-files';
import { parseArguments } from './arguments';
import { hostileTexts } from './hostile-texts';
import { largeLexicon } from './large-lexicon';
import { modelsFolder } from './models-folder';
import { ownUnderstand } from './own-understanding';
import { latencyOf } from './quantiles';

const products = 10_000;
const warmUp = 5000;
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
const cpuSeconds = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;

/** speed [--messages N]: latency and memory over distinct messages, with the lexicon of a large shop. */
export function benchSpeed(args: string[]): void {
  const messages = Number(parseArguments(args, ['messages']).value('messages') ?? 100_000);
  const utterances = sample();
  const understand = ownUnderstand(largeLexicon(products));
  const textOf = (at: number) => `${utterances[(at * 7) % utterances.length]} ${at}`;
  for (let at = 0; at < warmUp; at++) hear(understand, textOf(-at));
  const memoryBefore = megabytes();
  const cpuBefore = cpuSeconds();
  const milliseconds = new Float32Array(messages);
  for (let at = 0; at < messages; at++) {
    const started = performance.now();
    hear(understand, textOf(at));
    milliseconds[at] = performance.now() - started;
  }
  const rate = Math.round(messages / (cpuSeconds() - cpuBefore));
  const memoryAfter = megabytes();
  const { p50, p99 } = latencyOf(milliseconds);
  console.log(
    `${messages} distinct messages, ${products} products: p50 ${p50} ms, p99 ${p99} ms, ${rate} a CPU second`,
  );
  console.log(`memory of the process: ${memoryBefore} MB before them, ${memoryAfter} MB after`);
  const slowest = Math.max(...hostileTexts.map((text) => quickest(() => hear(understand, text))));
  console.log(`slowest of ${hostileTexts.length} hostile texts: ${slowest.toFixed(2)} ms`);
  console.log(`model on disk: ${(statSync(modelPath(modelsFolder)).size / 1e6).toFixed(1)} MB`);
}

const hear = (understand: Understand, text: string) => understand(text, { locale: 'zh', expectation: null, now: 0 });

/** Messages to make distinct ones of; out of a process of its own, as parsing both corpora leaves 30 MB behind. */
function sample(): string[] {
  const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? '', 'sample'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}

/** sample: every tenth utterance of the corpora, a line each. */
export function printSample(): void {
  const utterances = readCorpora(modelsFolder).corpora.flatMap(({ data }) => data.flatMap((one) => one.utterances));
  console.log(utterances.filter((_, at) => at % 10 === 0).join('\n'));
}

/** Of five times in milliseconds: what others do on the machine is not this text's doing. */
function quickest(task: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    task();
    return performance.now() - started;
  });
  return Math.min(...times);
}
