import { parseArgs } from 'node:util';
import { storm } from './storm';

const defaults = { minutes: 5, shoppers: 300, kills: 40 };

function wanted(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isFinite(number) || number < 0) throw new Error(`${text} is no number`);
  return number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      minutes: { type: 'string' },
      shoppers: { type: 'string' },
      kills: { type: 'string' },
    },
  });
  const seed = wanted(values.seed, Math.floor(Math.random() * 1_000_000));
  const minutes = wanted(values.minutes, defaults.minutes);
  const shoppers = wanted(values.shoppers, defaults.shoppers);
  const kills = wanted(values.kills, defaults.kills);
  const again = `npm run chaos -- --seed ${seed} --minutes ${minutes} --shoppers ${shoppers} --kills ${kills}`;
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  say(again);
  const { violations, figures, folder } = await storm({ seed, minutes, shoppers, kills, say });
  say(JSON.stringify(figures, null, 2));
  if (violations.length === 0) return say(`0 violations. Seed ${seed}.`);
  say(`${violations.length} violations. Seed ${seed}; the logs are in ${folder}. The same storm again:\n  ${again}`);
  process.exitCode = 1;
}

// Shoppers who still wait for an answer are not waited for.
main()
  .then(() => process.exit())
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(2);
  });
