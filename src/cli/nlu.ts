import { ablation } from './nlu/ablation';
import { bench } from './nlu/bench';
import { benchSpeed, printSample } from './nlu/bench-speed';
import { coldStart } from './nlu/cold-start';
import { evaluate } from './nlu/evaluate';
import { explain } from './nlu/explain';
import { review } from './nlu/review';

const usage = `npm run nlu -- evaluate FILE... [--json] [--shop ID]   accuracy, macro-F1, none, entities, latency, worst pairs of a labelled file
npm run nlu -- bench [--data DIR] [--no-nlpjs] [--messages N]
                                          the same pipeline on public corpora beside plain nlp.js, then typos and speed
npm run nlu -- speed [--messages N], cold-start  the last two parts of the bench alone
npm run nlu -- ablation                   what each kind of feature adds, on held-out utterances
npm run nlu -- explain "text" [--locale zh|en] [--shop ID]   features, scores and spans of one message
npm run nlu -- review [--label N INTENT]  messages that were not understood, to be labelled into the corpus`;

const commands: Readonly<Record<string, (args: string[]) => Promise<void> | void>> = {
  evaluate,
  bench,
  explain,
  review,
  ablation,
  speed: benchSpeed,
  sample: printSample,
  'cold-start': coldStart,
};

async function main([name = '', ...args]: string[]): Promise<void> {
  const command = commands[name];
  if (command) return command(args);
  console.log(usage);
  process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
