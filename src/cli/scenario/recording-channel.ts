import type { Locale } from '../../base/locale';
import type { Channel } from '../../ports/channel';
import { plainText } from '../../replies/plain-text';
import { type Choice, numberedChoices, type Reply } from '../../replies/reply';

export interface RecordingChannel extends Channel {
  /** The texts since the last call, as a phone without buttons would show them; numbers begin at 1 again. */
  heard(): readonly string[];
  /** The newest choice or button of this title. */
  offered(title: string): Choice | undefined;
}

interface Told {
  readonly reply: Reply;
  readonly locale: Locale;
}

export function recordingChannel(): RecordingChannel {
  const told: Told[] = [];
  let read = 0;
  return {
    name: 'terminal',
    async send({ reply, locale }) {
      told.push({ reply, locale });
    },
    async typing() {},
    heard() {
      let first = 1;
      const fresh = told.slice(read).map(({ reply, locale }) => {
        const { text, choices } = plainText(reply, locale, first);
        first += choices.length;
        return text;
      });
      read = told.length;
      return fresh;
    },
    offered: (title) =>
      [...told]
        .reverse()
        .flatMap(({ reply }) => tappable(reply))
        .find((choice) => sameTitle(choice.title, title)),
  };
}

const sameTitle = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (title: string): string => title.normalize('NFKC').replace(/[’‘]/g, "'").trim().toLowerCase();

function tappable(reply: Reply): readonly Choice[] {
  const cards = reply.type === 'products' || reply.type === 'comparison' ? reply.cards : [];
  return [...numberedChoices(reply), ...cards.flatMap(({ buttons }) => buttons)];
}
