import type { Agent } from 'node:http';
import { type Latency, latencyOf } from '../nlu/quantiles';
import type { ChildServer } from './child-server';
import { letterOf, textMessage } from './official-account';
import { newConnections, type Posted, postLetter } from './post-letter';
import type { WechatSide } from './wechat-side';

export interface Acknowledged {
  /** From a push to its answer. */
  readonly answer: Latency;
  /** From a push to the first words that the shopper reads, in the answer or as a message. */
  readonly words: Latency;
  readonly pushes: number;
  /** Milliseconds of the server's processor for one push, with all that it led to. */
  readonly cpu: number;
}

export interface WechatLoad {
  readonly concurrency: number;
  readonly seconds: number;
  readonly wechat: WechatSide;
}

const said = [
  ...['适合油皮的洗面奶', '第一个', '加入购物车', '看看购物车'],
  ...['口红', '有便宜点的吗', '运费多少', '我的订单'],
] as const;
const longestWaitMs = 30_000;

/**
 * So many shoppers at once; each says the next thing as soon as they have read the first words of the answer. A server
 * that answers `success` and says nothing after that counts as read.
 */
export async function measurePushes(
  server: ChildServer,
  { concurrency, seconds, wechat }: WechatLoad,
  follows: boolean,
): Promise<Acknowledged> {
  const answers: number[] = [];
  const words: number[] = [];
  const connections = newConnections();
  const begun = await server.cpu();
  const until = performance.now() + seconds * 1000;

  async function talk(shopper: string, place: number): Promise<void> {
    for (let at = place; performance.now() < until; at += 1) {
      const sent = performance.now();
      const message = wechat.nextMessage(shopper);
      const answer = await push(
        `${server.url}/wechat/demo`,
        connections,
        textMessage(shopper, said[at % said.length] ?? said[0]),
      );
      answers.push(answer.milliseconds);
      if (answer.body === 'success' && follows) await soon(message, shopper);
      words.push(performance.now() - sent);
    }
  }

  await Promise.all(Array.from({ length: concurrency }, (_, at) => talk(`shopper-${concurrency}-${at}`, at)));
  connections.destroy();
  const used = (await server.cpu()) - begun;
  return { answer: latencyOf(answers), words: latencyOf(words), pushes: answers.length, cpu: used / answers.length };
}

async function push(address: string, connections: Agent, message: string): Promise<Posted> {
  const answer = await postLetter(address, letterOf(message), connections);
  if (answer.status !== 200) throw new Error(`a push was answered ${answer.status}`);
  return answer;
}

async function soon(message: Promise<void>, shopper: string): Promise<void> {
  const late = AbortSignal.timeout(longestWaitMs);
  await Promise.race([
    message,
    new Promise((_, reject) => {
      late.onabort = () => reject(new Error(`${shopper} was never answered`));
    }),
  ]);
}
