import type { Choice } from '../replies/reply';
import { type Context, pushFrame } from './context';
import type { Outcome } from './effect';
import type { AccountFrame } from './frame';
import { isStranger, proveFirst } from './prove-identity';
import { asking, done, type Step } from './step';
import { confirmationToken } from './token';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

/** A code for the other chat. Who is not known yet proves first who they are: the code stands for them. */
export const startLink = (context: Context): Step =>
  isStranger(context)
    ? proveFirst(context, { action: { do: 'account.link' } })
    : done(context.conversation, [], { effect: 'issueLinkCode' });

/** Whether the code is good is not told before the yes: there is nothing to be had by trying. */
export const askToLink = (context: Context, hash: string | null): Step =>
  askFirst(context, { kind: 'link', hash }, { text: context.t.account.linkSure, yes: context.t.account.yesLink });

export const askToUnlink = (context: Context): Step =>
  askFirst(context, { kind: 'unlink' }, { text: context.t.account.unlinkSure, yes: context.t.account.yesUnlink });

/** Puts a question whose yes changes what the shop knows of the shopper. */
export function askFirst(
  context: Context,
  change: AccountFrame['slots']['change'],
  { text, yes }: { readonly text: string; readonly yes: string },
): Step {
  const token = confirmationToken(context, change);
  const frame: AccountFrame = { dialog: 'account', revision: 1, state: 'confirm', slots: { token, change } };
  return asking(pushFrame(context.conversation, frame), [
    {
      type: 'say',
      text,
      choices: [
        { title: yes, action: { do: 'confirm', token } },
        { title: context.t.chips.no, action: { do: 'decline', token } },
      ],
    },
  ]);
}

const say = ({ conversation }: Context, text: string, choices: readonly Choice[] = []): Step =>
  done(conversation, [{ type: 'say', text, choices }]);

const ordersChip = ({ t }: Context): Choice => ({ title: t.chips.myOrders, action: { do: 'order.list' } });

export const linkCodeIssued = (context: Context, { code, minutes }: OutcomeOf<'linkCodeIssued'>): Step =>
  say(context, context.t.account.code(code, minutes));

/** Whoever had the code was known to the shop, and now this chat is theirs. */
export const linked = (context: Context): Step =>
  say({ ...context, conversation: { ...context.conversation, proven: true } }, context.t.account.linked, [
    ordersChip(context),
  ]);

export const linkRefused = (context: Context, { why }: OutcomeOf<'linkRefused'>): Step =>
  say(context, context.t.account.refused[why]);

export const unlinked = (context: Context, { was }: OutcomeOf<'unlinked'>): Step =>
  say(context, was ? context.t.account.unlinked : context.t.account.notLinked, [ordersChip(context)]);

export const tellLinked = (context: Context): Step => say(context, context.t.account.used, [ordersChip(context)]);
