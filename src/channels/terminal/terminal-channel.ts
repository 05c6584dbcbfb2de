import type { Channel } from '../../ports/channel';
import { plainText } from '../../replies/plain-text';
import type { Choice, Reply } from '../../replies/reply';

export interface TerminalChannelOptions {
  readonly write: (text: string) => void;
}

export interface TerminalChannel extends Channel {
  /** What the numbers of the last turn stand for, in order from 1. */
  readonly offered: readonly Choice[];
  /** The shopper says something: the numbers begin at 1 again. */
  nextTurn(): void;
}

/** Prints each reply as plain text, numbers going on over one turn, with the names of the pictures that were not shown. */
export function terminalChannel({ write }: TerminalChannelOptions): TerminalChannel {
  let offered: readonly Choice[] = [];
  return {
    name: 'terminal',
    get offered() {
      return offered;
    },
    nextTurn() {
      offered = [];
    },
    async send({ reply, locale }) {
      const { text, choices } = plainText(reply, locale, offered.length + 1);
      offered = [...offered, ...choices];
      const pictures = pictureNames(reply);
      write(pictures.length > 0 ? `${text}\n[${pictures.join(', ')}]` : text);
    },
    async typing() {},
  };
}

/** The file names of the cards' pictures; a picture of its own is named in its text already. */
function pictureNames(reply: Reply): readonly string[] {
  const cards = reply.type === 'product' ? [reply.card] : 'cards' in reply ? reply.cards : [];
  return cards.flatMap(({ picture }) => (picture ? [picture.slice(picture.lastIndexOf('/') + 1)] : []));
}
