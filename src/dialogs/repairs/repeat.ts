import type { Context } from '../context';
import { asking, done, type Step } from '../step';

/** The last turn's replies once more. An open question was among them, so it is not put a second time. */
export function repeat({ conversation, t }: Context): Step {
  if (conversation.last.length === 0) return done(conversation, [{ type: 'say', text: t.repairs.nothingToRepeat }]);
  return asking(conversation, conversation.last);
}
