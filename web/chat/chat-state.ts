import type { LiveState } from '../direct-line/live';
import type { Unsent } from '../direct-line/unsent';
import type { Message } from '../wire/activity';

/** What the page shows; replaced as a whole, never changed in place. */
export interface ChatState {
  readonly line: LiveState;
  readonly conversation: string | null;
  readonly shopName: string | null;
  /** In the order of the conversation's log. */
  readonly messages: readonly Message[];
  /** What the log does not show yet, oldest first. */
  readonly unsent: readonly Unsent[];
  /** Mark of what was said last in this tab. */
  readonly lastSaid: string | null;
  readonly typing: boolean;
  /** Why this conversation is a new one, where the shopper did not ask for it. */
  readonly notice: 'expired' | null;
  /** There is no chat to be had here. */
  readonly closed: boolean;
}

export const emptyChat: ChatState = {
  line: 'connecting',
  conversation: null,
  shopName: null,
  messages: [],
  unsent: [],
  lastSaid: null,
  typing: false,
  notice: null,
  closed: false,
};

/** With these messages of the log, each once; a message of ours that has come back is no longer unsent. */
export function withMessages(state: ChatState, incoming: readonly Message[]): ChatState {
  const known = new Set(state.messages.map(({ id }) => id));
  const fresh = incoming.filter(({ id }) => {
    if (known.has(id)) return false;
    known.add(id);
    return true;
  });
  if (fresh.length === 0) return state;
  const back = new Set(fresh.map(({ mark }) => mark));
  const fromShop = fresh.filter(({ from }) => from === 'shop');
  return {
    ...state,
    messages: [...state.messages, ...fresh],
    unsent: state.unsent.filter(({ mark }) => !back.has(mark)),
    shopName: fromShop.at(-1)?.name ?? state.shopName,
    typing: state.typing && fromShop.length === 0,
  };
}

/** With this unsent message added, or put in the place of its older form; not when the log has it already. */
export function withUnsent(state: ChatState, message: Unsent): ChatState {
  if (message.conversation !== state.conversation) return state;
  if (state.messages.some(({ mark }) => mark === message.mark)) return state;
  const others = state.unsent.filter(({ mark }) => mark !== message.mark);
  return { ...state, unsent: [...others, message].sort((a, b) => a.at - b.at) };
}

export function withoutUnsent(state: ChatState, mark: string): ChatState {
  return { ...state, unsent: state.unsent.filter((each) => each.mark !== mark) };
}

/** Whether the last word is the shopper's: an answer is on its way. */
export const isWaiting = ({ messages, unsent }: ChatState): boolean =>
  unsent.some(({ state }) => state === 'sent') || messages.at(-1)?.from === 'shopper';
