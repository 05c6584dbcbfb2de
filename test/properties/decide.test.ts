import fc from 'fast-check';
import { locales } from '../../src/base/locale';
import { topFrame } from '../../src/dialogs/context';
import type { Frame } from '../../src/dialogs/frame';
import { actionSchema } from '../../src/replies/action';
import { plainText } from '../../src/replies/plain-text';
import type { Reply } from '../../src/replies/reply';
import { runs } from './support/runs';
import { ShopWorld } from './support/shop-world';
import { choicesOf, type Decided, needsYes, Talk } from './support/talk';
import { type Move, moves } from './support/talk-arbitraries';

/** As many as the pipeline allows in a turn. */
const mostReads = 12;

function walk(played: readonly Move[], check: (decided: Decided) => void): void {
  const talk = new Talk(new ShopWorld());
  for (const each of played) for (const decided of talk.play(each)) check(decided);
}

/** Not jest's expect: this runs some hundred thousand times. */
function must(holds: boolean, what: string, seen: unknown): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(seen)?.slice(0, 2000)}`);
}

const hasToken = (frame: Frame, token: string): boolean => 'token' in frame.slots && frame.slots.token === token;

/** The frame whose question a yes of this event would answer. */
function yesFrame({ before, event }: Decided): Frame | null {
  if (event.type === 'tap' && event.action.do === 'confirm') {
    const { token } = event.action;
    return before.frames.find((frame) => hasToken(frame, token)) ?? null;
  }
  const answer = event.type === 'utterance' ? event.said.understanding.answer : null;
  if (answer?.expects === 'yesNo' && answer.value) return topFrame(before);
  const chip = event.type === 'utterance' ? chosenChip(before, event.said.understanding.text) : null;
  return chip?.do === 'confirm' ? (before.frames.find((frame) => hasToken(frame, chip.token)) ?? null) : null;
}

/** A chip may be typed: by its words or its number. */
function chosenChip({ offered }: Decided['before'], text: string) {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const found = offered.find(({ title }) => title.toLowerCase() === typed) ?? offered[Number(typed) - 1];
  return found?.action ?? null;
}

const wholeReply = (reply: Reply): string => locales.map((locale) => plainText(reply, locale).text).join('\n');

describe('any talk', () => {
  it('is decided without an error, with few reads, into a state that JSON keeps', () => {
    fc.assert(
      fc.property(moves, (played) =>
        walk(played, ({ end, reads }) => {
          must(reads.length <= mostReads, 'too many reads', reads);
          expect(JSON.parse(JSON.stringify(end.next))).toEqual(end.next);
        }),
      ),
      runs(300),
    );
  });

  it('answers every message, or carries something out and answers then', () => {
    fc.assert(
      fc.property(moves, (played) =>
        walk(played, ({ before, event, end }) => {
          if (event.type === 'joined' || event.type === 'news') return;
          const isTakenBack = event.type === 'outcome' && event.outcome.outcome === 'deskLeft';
          if (isTakenBack) return must(!end.next.desk && end.replies.length > 0, 'not taken back', end.next.desk);
          if (before.desk) return must(end.replies.length === 0, 'a word while a person has the talk', end.replies);
          must(end.replies.length > 0 || end.effect !== null, 'silence', { event, frames: before.frames });
        }),
      ),
      runs(600),
    );
  });

  it('orders, cancels and empties only on a yes to the question that was shown', () => {
    let done = 0;
    fc.assert(
      fc.property(moves, (played) =>
        walk(played, (decided) => {
          const { effect } = decided.end;
          if (!effect || !needsYes(effect)) return;
          const frame = yesFrame(decided);
          must(frame?.state === 'confirm', 'a write without a yes', { effect, event: decided.event, frame });
          if (effect.effect === 'placeOrder')
            must(frame !== null && hasToken(frame, effect.token), 'another token', frame);
          if (effect.effect === 'openCase')
            must(frame?.dialog === 'service' && hasToken(frame, effect.token), 'another token', frame);
          done += 1;
        }),
      ),
      runs(600),
    );
    expect(done).toBeGreaterThan(100);
  });

  it('says nothing empty, and nothing that only a program could read', () => {
    fc.assert(
      fc.property(moves, (played) =>
        walk(played, ({ end }) => {
          for (const reply of end.replies) {
            const text = wholeReply(reply);
            must(text.trim() !== '' && !('text' in reply && reply.text.trim() === ''), 'an empty reply', reply);
            must(!/undefined|\[object|NaN|\bnull\b/.test(text), 'a reply of a program', text);
          }
        }),
      ),
      runs(600),
    );
  });

  it('offers only buttons with words on them, whose actions come back through the schema', () => {
    fc.assert(
      fc.property(moves, (played) =>
        walk(played, ({ end }) => {
          for (const choice of end.replies.flatMap(choicesOf)) {
            must(choice.title.trim() !== '', 'a button without words', choice);
            must(actionSchema.safeParse(choice.action).success, 'a button that would be refused', choice);
          }
        }),
      ),
      runs(600),
    );
  });

  it('keeps at most one open question of each kind, and asks it again after whatever came between', () => {
    fc.assert(
      fc.property(moves, (played) =>
        walk(played, ({ event, end }) => {
          const dialogs = end.next.frames.map(({ dialog }) => dialog);
          must(new Set(dialogs).size === dialogs.length, 'a dialog twice', dialogs);
          const isSilent = event.type === 'news' || event.type === 'joined';
          const open = topFrame(end.next);
          must(
            isSilent || !open || end.asked || end.effect !== null || Boolean(end.next.desk),
            'an open question that was not put',
            {
              open,
              event,
              said: end.replies.map(wholeReply),
            },
          );
        }),
      ),
      runs(600),
    );
  });
});
