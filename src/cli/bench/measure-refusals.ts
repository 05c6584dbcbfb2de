import { latencyOf } from '../nlu/quantiles';
import type { ChildServer } from './child-server';
import { type Letter, letterOf, textMessage } from './official-account';
import { newConnections, postLetter } from './post-letter';

export interface Refused {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Of the server's processor, a push. */
  readonly cpu: number;
}

const message = textMessage('mallory', 'hi');
const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('');

/** What is sent by somebody who knows the token and the key, or does not. */
const bad: Readonly<Record<string, () => Letter>> = {
  'wrong signature': () => letterOf(message, { signature: 'f'.repeat(40) }),
  'old timestamp': () => letterOf(message, { timestamp: Math.floor(Date.now() / 1000) - 600 }),
  'entity bomb': () => letterOf(`<!DOCTYPE xml [<!ENTITY a0 "ha">${bomb}]><xml><Content>&a9;</Content></xml>`),
  'million references': () => letterOf(`<xml><Content>${'&#65;'.repeat(1_000_000)}</Content></xml>`),
  'depth of 10,000': () => letterOf(`<xml>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</xml>`),
  'as much as fits': () => letterOf(`<xml><Content>${'<a/>'.repeat(45_000)}</Content></xml>`),
};

/** What making a letter of megabytes leaves behind is the sender's own, and so is what the one before left under way. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Each kind one after the other, so that nothing is waited for but the server itself. */
export async function measureRefusals(server: ChildServer, times: number): Promise<readonly Refused[]> {
  const kinds: Refused[] = [];
  for (const [what, make] of Object.entries(bad)) {
    const took: number[] = [];
    const connections = newConnections();
    const before = await server.cpu();
    for (let sent = 0; sent < times; sent += 1) {
      const letter = make();
      await settled();
      const { status, milliseconds } = await postLetter(`${server.url}/wechat/demo`, letter, connections);
      if (status !== 403) throw new Error(`${what} was answered ${status}`);
      took.push(milliseconds);
    }
    connections.destroy();
    kinds.push({ what, ...latencyOf(took), max: Math.max(...took), cpu: ((await server.cpu()) - before) / times });
  }
  return kinds;
}
