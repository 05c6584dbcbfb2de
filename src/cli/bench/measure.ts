import { type Locale, locales } from '../../base/locale';
import { type Latency, latencyOf } from '../nlu/quantiles';
import { BenchChat } from './bench-chat';
import { postJson } from './post-json';
import { visit } from './visit';

export interface Measured extends Latency {
  readonly turnsPerSecond: number;
  readonly turns: number;
}

export interface Load {
  readonly concurrency: number;
  readonly seconds: number;
}

interface Talk {
  readonly chat: BenchChat;
  readonly locale: Locale;
}

/** So many shoppers at once, each with a chat in both languages, visit after visit until the time is up. */
export async function measureShop(server: string, { concurrency, seconds }: Load): Promise<Measured> {
  const shoppers = await Promise.all(Array.from({ length: concurrency }, () => openTalks(server)));
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(shoppers.map((talks, place) => keepVisiting(talks, place, until)));
  const elapsed = performance.now() - begun;
  const chats = shoppers.flatMap((talks) => talks.map(({ chat }) => chat));
  for (const chat of chats) chat.close();
  return summary(
    chats.flatMap(({ milliseconds }) => milliseconds),
    elapsed,
  );
}

const openTalks = (server: string): Promise<readonly Talk[]> =>
  Promise.all(locales.map(async (locale) => ({ chat: await BenchChat.open(server, locale), locale })));

async function keepVisiting(talks: readonly Talk[], place: number, until: number): Promise<void> {
  for (let round = place; ; round += 1) {
    for (const { chat, locale } of talks) {
      if (performance.now() >= until) return;
      await visit(chat, locale, round);
    }
  }
}

/** As many clients who each wait for their answer before they ask again. */
export async function measureBare(server: string, { concurrency, seconds }: Load): Promise<Measured> {
  const milliseconds: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: concurrency }, async (_, at) => {
      while (performance.now() < until) {
        const sent = performance.now();
        await postJson({ url: `${server}/turn`, body: { conversation: `c${at}`, text: '适合油皮的洗面奶' } });
        milliseconds.push(performance.now() - sent);
      }
    }),
  );
  return summary(milliseconds, performance.now() - begun);
}

const summary = (milliseconds: readonly number[], elapsed: number): Measured => ({
  ...latencyOf(milliseconds),
  turns: milliseconds.length,
  turnsPerSecond: Math.round((milliseconds.length / elapsed) * 1000),
});
