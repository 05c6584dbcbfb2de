import { type Context, dropDialog } from './context';
import type { AccountFrame } from './frame';
import { done, type Step } from './step';

export function answerAccount(context: Context, frame: AccountFrame): Step | null {
  const answer = context.said?.understanding.answer;
  if (answer?.expects !== 'yesNo') return null;
  return answer.value ? carryOutAccount(context, frame) : keepAccount(context);
}

/** The yes. */
export function carryOutAccount({ conversation }: Context, { slots }: AccountFrame): Step {
  const { change, token } = slots;
  const next = dropDialog(conversation, 'account');
  switch (change.kind) {
    case 'link':
      return done(next, [], { effect: 'linkByCode', token, hash: change.hash });
    case 'unlink':
      return done(next, [], { effect: 'unlink', token });
    case 'erase':
      return done(next, [], { effect: 'eraseShopper', token });
    case 'address':
      return done(next, [], { effect: 'keepAddress', token, address: change.address });
  }
}

export const keepAccount = ({ conversation, t }: Context): Step =>
  done(dropDialog(conversation, 'account'), [{ type: 'say', text: t.account.kept }]);
