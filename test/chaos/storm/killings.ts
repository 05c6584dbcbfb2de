import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../crowd/seeded-random';
import type { StormParts } from './storm-parts';

export interface Killing {
  readonly victim: 'app-1' | 'app-2' | 'redis' | 'postgres';
  /** Milliseconds after the storm has begun. */
  readonly at: number;
  readonly downMs: number;
}

/** Spread over the storm, each victim as often as the others, in an order of the seed's. */
export function planKillings(random: SeededRandom, count: number, stormMs: number): readonly Killing[] {
  const victims = ['app-1', 'redis', 'app-2', 'postgres'] as const;
  const each = Array.from({ length: count }, (_, at) => victims[at % victims.length] ?? 'app-1');
  const gap = stormMs / (count + 1);
  return random.shuffled(each).map((victim, at) => ({
    victim,
    at: gap * (at + 0.6 + random.next() * 0.8),
    downMs: 100 + random.next() * Math.min(3000, gap / 2),
  }));
}

/** Carries one out and starts the victim again on what it kept. */
export async function carryOut({ victim, downMs }: Killing, { apps, redis, postgres }: StormParts): Promise<void> {
  const app = apps.find(({ name }) => name === victim);
  if (app) {
    await app.kill();
    await sleep(downMs);
    return app.start();
  }
  const server = victim === 'redis' ? redis : postgres;
  await server.stop({ abruptly: true });
  await sleep(downMs);
  await server.start();
}
