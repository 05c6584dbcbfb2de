import { ConversationId, ShopperId } from '../../src/base/ids';
import type { Locale } from '../../src/base/locale';
import { collectOrder } from '../../src/operations/collect-order';
import { type DeskWork, giveBack, replyFromDesk } from '../../src/operations/hand-over';
import { actionAt } from '../../src/replies/place';
import { asText, type Chat, type ChatHarness } from './chat-harness';
import { atTerminal, reprice } from './story-shop';

/**
 * A transcript, one turn after the other. `shopper: text` says, `shopper: [title]` taps; `[+45m]` lets time pass,
 * `[restart]` ends the process and begins another, `[payment settled]` and `[payment declined]` are the provider's
 * word; `[desk: text]` and `[desk gives back]` are a person's; `[at 31.2, 121.4]` sends a place,
 * `[collect the code]` is the counter of a street shop, `[picture]` sends one, `[by a friend’s link to product:ID]` opens
 * a link; `[shop: ship]` is the merchant's command for the newest order, `[its price becomes 59]` reprices its goods.
 * `[earlier: this; that; shop: ship]` plays what led here, unheard.
 * The letters of a code are drawn anew each time, and shown as dots.
 * `bot:` and the indented lines under it are what a phone without buttons would show. Lines with # are for the reader.
 */
export interface StoryStep {
  readonly said: string;
  readonly heard: string | null;
}

export interface Story {
  readonly heading: readonly string[];
  readonly steps: readonly StoryStep[];
}

export function parseStory(text: string): Story {
  const heading: string[] = [];
  const steps: { said: string; heard: string | null }[] = [];
  for (const line of text.split('\n')) {
    const last = steps.at(-1);
    if (line.startsWith('#')) heading.push(line);
    else if (line.startsWith('shopper: ') || line.startsWith('[')) steps.push({ said: line, heard: null });
    else if (line.startsWith('bot: ') && last) last.heard = join(last.heard, line.slice(5));
    else if (line.startsWith('     ') && last) last.heard = join(last.heard, line.slice(5));
    else if (line.trim() !== '') throw new Error(`not a line of a story: ${line}`);
  }
  return { heading, steps };
}

const join = (before: string | null, line: string): string => (before === null ? line : `${before}\n${line}`);

export function writeStory({ heading, steps }: Story): string {
  const blocks = steps.map(({ said, heard }) => (heard ? `${said}\nbot: ${heard.split('\n').join('\n     ')}` : said));
  return `${heading.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

/** Plays one step and answers what the bot said, as text; null when it said nothing. */
export async function playStep(chat: Chat, said: string, locale: Locale): Promise<string | null> {
  const replies = await act(chat, said);
  const fresh = [...replies, ...chat.newReplies()];
  return fresh.length === 0 ? null : withoutLetters(asText(fresh, locale));
}

const withoutLetters = (text: string): string =>
  text
    .replace(/\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/g, '····-····-····')
    .replace(/(from(?:%3A|:))[a-z2-9]{8}/g, '$1········');

async function act(chat: Chat, said: string) {
  const world = /^\[(.+)\]$/.exec(said)?.[1];
  if (world !== undefined) return happen(chat, world);
  const line = said.slice('shopper: '.length);
  const tapped = /^\[(.+)\]$/.exec(line)?.[1];
  return tapped === undefined ? chat.say(line) : chat.tap(tapped);
}

async function happen(chat: Chat, world: string) {
  const { harness } = chat;
  if (world === 'opens the chat') return chat.join();
  if (world.startsWith('earlier: ')) return playEarlier(chat, world.slice(9).split('; '));
  if (world === 'picture') return chat.send({ kind: 'pictures', urls: ['https://shop.example/sent/1.jpg'] });
  if (world === 'restart') await harness.restart();
  else if (world.startsWith('desk: ')) await atDesk(chat, (work, id) => replyFromDesk(work, id, world.slice(6)));
  else if (world === 'desk gives back') await atDesk(chat, giveBack);
  else if (world.startsWith('shop: ')) await atTerminal(chat, world.slice(6));
  else if (world.startsWith('its price becomes ')) await reprice(chat, Number(world.slice(18)));
  else if (world.startsWith('+')) await passTime(harness, world);
  else if (world.startsWith('at ')) return sendPlace(chat, world);
  else if (world.startsWith('by a friend’s link')) return comeByLink(chat, world);
  else if (world === 'collect the code') await collect(chat);
  else if (world === 'payment settled') await chat.pay('settled');
  else if (world === 'payment declined') await chat.pay('declined');
  else throw new Error(`nothing is known to happen as [${world}]`);
  return chat.newReplies();
}

/** What somebody says, and what happens where it is spelled as the world's word. */
async function playEarlier(chat: Chat, steps: readonly string[]) {
  for (const step of steps) {
    if (/^(?:shop: |payment |[+])/.test(step)) await happen(chat, step);
    else await chat.say(step);
  }
  chat.newReplies();
  return [];
}

async function sendPlace(chat: Chat, world: string) {
  const [, latitude, longitude] = /^at ([\d.-]+), ([\d.-]+)$/.exec(world) ?? [];
  if (!latitude || !longitude) throw new Error(`[${world}] is no place: write [at 31.2, 121.4]`);
  return chat.send({ kind: 'location', latitude: Number(latitude), longitude: Number(longitude), label: '' });
}

/** [by a friend’s link to product:ID] */
async function comeByLink(chat: Chat, world: string) {
  const { invitations } = chat.harness.stores.commerce;
  const of = { shopper: ShopperId('terminal:friend'), conversation: ConversationId('a friend’s'), fresh: 'abcdefgh' };
  const code = await invitations.codeOf(chat.ref.shop, of);
  const place = world.replace('by a friend’s link', '').replace(/^ to /, '');
  const action = actionAt(`${place};from:${code}`);
  if (!action) throw new Error(`[${world}] leads nowhere`);
  return chat.tapChoice({ title: '', action });
}

/** At the counter, with the code that was shown last. */
async function collect({ harness, ref }: Chat): Promise<void> {
  const shown = harness.channel.of(ref.conversation).map(({ reply }) => (reply.type === 'code' ? reply.code : ''));
  const { profile, store } = harness.shops.of(ref.shop);
  const code = shown.findLast((each) => each !== '') ?? '';
  await collectOrder({ store, profile, now: harness.clock.now() }, { code, who: 'Lin' });
  await harness.round();
}

async function atDesk(
  { harness, ref }: Chat,
  act: (work: DeskWork, id: ConversationId) => Promise<unknown>,
): Promise<void> {
  await act({ store: harness.stores.commerce, shop: ref.shop, who: 'Lin', now: harness.clock.now() }, ref.conversation);
  await harness.round();
}

async function passTime(harness: ChatHarness, world: string): Promise<void> {
  const [, count, unit] = /^\+(\d+)([mhd])$/.exec(world) ?? [];
  const minutes = { m: 1, h: 60, d: 1440 }[unit ?? ''];
  if (!minutes) throw new Error(`[${world}] is no time: write [+45m], [+2h] or [+1d]`);
  harness.clock.advance(Number(count) * minutes * 60_000);
  await harness.round();
}
