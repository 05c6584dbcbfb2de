import { type Context, popFrame, topFrame } from '../context';
import { done, type Step } from '../step';

/** "Never mind": the open dialog is left, whatever waits under it goes on. */
export function leave(context: Context): Step {
  const { conversation, t } = context;
  const frame = topFrame(conversation);
  if (!frame) {
    return done({ ...conversation, suggested: null }, [
      { type: 'say', text: t.repairs.nothingToCancel, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] },
    ]);
  }
  const text = frame.dialog === 'checkOut' ? t.checkOut.leftAside : t.repairs.neverMind;
  return done(popFrame(conversation), [{ type: 'say', text }]);
}
