import { putCheckOut } from './check-out';
import { type Context, dropDialog, topFrame } from './context';
import type { CheckOutFrame } from './frame';
import { done, type Step } from './step';

type State = CheckOutFrame['state'];

const before: Readonly<Partial<Record<State, State>>> = {
  confirm: 'askPayment',
  askPayment: 'askAddress',
  askAddress: 'askPhone',
  askOutlet: 'askRecipient',
  askPhone: 'askRecipient',
};

/** One question of the checkout back; from the first one it is left. Null where no checkout is open. */
export function stepBack(context: Context): Step | null {
  const frame = topFrame(context.conversation);
  if (frame?.dialog !== 'checkOut') return null;
  const isCollected = frame.slots.pickUp && frame.state === 'askPayment';
  const state = isCollected ? 'askPhone' : before[frame.state];
  if (!state) {
    return done(dropDialog(context.conversation, 'checkOut'), [{ type: 'say', text: context.t.checkOut.leftAside }]);
  }
  return putCheckOut(context, { ...frame, state });
}
