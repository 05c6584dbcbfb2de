import { Turnstile } from '../../../src/turn/turnstile';

it('ends turns in the order in which they began, and lets the world in between two stages', async () => {
  const turnstile = new Turnstile();
  const ended: string[] = [];
  let rounds = 0;
  let running = true;
  const beat = () => {
    rounds += 1;
    if (running) setImmediate(beat);
  };
  setImmediate(beat);
  const turn = async (name: string) => {
    const pass = turnstile.enter();
    for (let stage = 0; stage < 5; stage += 1) await pass();
    ended.push(name);
  };
  await Promise.all(['a', 'b', 'c'].map(turn));
  running = false;
  expect(ended).toEqual(['a', 'b', 'c']);
  expect(rounds).toBeGreaterThanOrEqual(14);
});

it('does not keep anybody waiting for a turn that waits for something else', async () => {
  const turnstile = new Turnstile();
  const [first, second] = [turnstile.enter(), turnstile.enter()];
  await first();
  await second();
  await second();
  await expect(Promise.all([second(), first()])).resolves.toHaveLength(2);
});
