import { appendFileSync } from 'node:fs';
import { openStack } from './checkout-stack';
import { type Act, perform } from './perform';

/** What the child is told, as its only argument. */
export interface ChildOrder {
  readonly env: Readonly<Record<string, string>>;
  readonly sentFile: string;
  /** The points that were passed, a line each. */
  readonly pointsFile: string;
  readonly act: Act;
  readonly now: number;
  /** The point to die at, counted from 1; 0 lives to the end. */
  readonly dieAt: number;
}

export const takenPoint = 'after it was taken';

/** Takes one thing to its end, or to the point where it is to die: no handler runs, nothing is flushed. */
async function main(): Promise<void> {
  const order: ChildOrder = JSON.parse(process.argv[2] ?? '');
  const { env, sentFile, pointsFile, act, now, dieAt } = order;
  let armed = false;
  let passed = 0;
  const steps = (point: string) => {
    if (!armed) return;
    passed += 1;
    appendFileSync(pointsFile, `${point}\n`);
    if (passed === dieAt) process.kill(process.pid, 'SIGKILL');
  };
  const stack = await openStack({ env, sentFile, worker: `child-${process.pid}`, clock: { now: () => now }, steps });
  armed = true;
  await perform(stack, act, now, () => steps(takenPoint));
  armed = false;
  await stack.close();
}

if (require.main === module)
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  });
