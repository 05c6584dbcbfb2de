import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { z } from 'zod';
import type { Understand } from '../../nlu/create-understand';
import { modelPath, readCorpora } from '../../nlu/model-files';
import { largeLexicon } from './large-lexicon';
import { modelsFolder } from './models-folder';
import { ownUnderstand } from './own-understanding';
import { latencyOf } from './quantiles';

const products = 10_000;
const coldSchema = z.object({ sinceLoad: z.number(), sinceProcessStart: z.number(), megabytes: z.number() });
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);

/** Latency and memory over distinct messages, and the cold start of a fresh process. */
export function benchSpeed(messages: number): void {
  const utterances = readCorpora(modelsFolder).corpora.flatMap(({ data }) => data.flatMap((one) => one.utterances));
  const understand = ownUnderstand(largeLexicon(products));
  for (let at = 0; at < 2000; at++) hear(understand, utterances[at % utterances.length] ?? '');
  const before = megabytes();
  const started = performance.now();
  const milliseconds: number[] = [];
  for (let at = 0; at < messages; at++) {
    const text = `${utterances[(at * 7) % utterances.length]} ${at}`;
    const from = performance.now();
    hear(understand, text);
    milliseconds.push(performance.now() - from);
  }
  const rate = Math.round(messages / ((performance.now() - started) / 1000));
  const { p50, p99 } = latencyOf(milliseconds);
  console.log(`${messages} distinct messages, ${products} products: p50 ${p50} ms, p99 ${p99} ms, ${rate} messages/s`);
  console.log(`memory of the process: ${before} MB before them, ${megabytes()} MB after`);
  coldStart();
}

const hear = (understand: Understand, text: string) => understand(text, { locale: 'zh', expectation: null, now: 0 });

function coldStart() {
  const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? '', 'cold-start'], { encoding: 'utf8' });
  const cold = coldSchema.parse(JSON.parse(stdout));
  const size = (statSync(modelPath(modelsFolder)).size / 1e6).toFixed(1);
  console.log(
    `model of ${size} MB; first answer ${Math.round(cold.sinceLoad)} ms after the load began, ` +
      `${Math.round(cold.sinceProcessStart)} ms after the process started, which then held ${Math.round(cold.megabytes)} MB`,
  );
}
