import type { IdentityEvidence } from '../commerce/identity';
import type { KnownShopper } from '../commerce/known-shopper';
import type { Intent } from '../nlu/intents';
import { isWish } from '../nlu/rank-intents';
import type { Action } from '../replies/action';
import type { Reply } from '../replies/reply';
import { type Context, dropDialog, pushFrame } from './context';
import type { Conversation } from './conversation';
import type { Said } from './event';
import type { ProveIdentityFrame } from './frame';
import { evidenceIn, lacksEmail, soundsLikeName, wordsBeside } from './identity-evidence';
import { wishInWords } from './order-wish';
import { textOf } from './said';
import { taskSegments } from './service/task-segments';
import { ask, asking, done, type Step } from './step';
import { withoutProof } from './without-proof';

/** Guessing ends here: whoever has been wrong so often is passed on to a person. */
const mostWrong = 5;

const ownRecords =
  /^(?:order|return|exchange|refund)\.|^(?:support\.defect|payment\.issue|account\.address|member\.benefits)$/;
const privateActions = /^(?:order|account)\.|^member\.show$/;

export const isPrivate = (intent: Intent): boolean => ownRecords.test(intent);
export const isPrivateAction = (action: Action): boolean => privateActions.test(action.do);

/** Whether this shop's records are shown only to who has proven to be theirs, and the shopper has not yet. */
export const isStranger = ({ conversation, profile }: Context): boolean =>
  (profile.provenBy?.length ?? 0) > 0 && conversation.proven !== true;

/** Asks who the shopper is before a wish, or a button, that is about their own orders; it is taken up by itself then. */
export function proveFirst(context: Context, before: { readonly wish?: Said; readonly action?: Action }): Step {
  const { wish, action } = before;
  const open = openFrame(context.conversation);
  const slots: ProveIdentityFrame['slots'] = {
    wishes: [...(open?.slots.wishes ?? []).filter((before) => !isSameWish(before, wish)), ...(wish ? [wish] : [])],
    action: action ?? open?.slots.action ?? null,
    heard: open?.slots.heard ?? (wish ? [wish.understanding.text] : []),
  };
  return putQuestion(context, { dialog: 'proveIdentity', revision: 1, state: 'ask', slots }, null);
}

/** A wish put again while its proof is awaited is one wish. */
const isSameWish = ({ understanding }: Said, wish: Said | undefined): boolean =>
  understanding.text === wish?.understanding.text;

const openFrame = ({ frames }: Conversation): ProveIdentityFrame | undefined =>
  frames.find((frame): frame is ProveIdentityFrame => frame.dialog === 'proveIdentity');

/**
 * A message that says who wrote it, whether or not that was asked: null when it holds no proof. What else it wishes comes
 * next. Wrong proof is told as wrong only where one was asked for or tried in so many words.
 */
export function hearProof(context: Context, otherwise: () => Step): Step | null {
  const { said, conversation } = context;
  if (!said) return null;
  if (!isStranger(context)) return conversation.proven ? provenAgain(context, said) : null;
  if (conversation.frames.some(({ dialog }) => dialog === 'checkOut')) return null;
  const open = openFrame(conversation);
  const evidence = evidenceIn([...(open?.slots.heard ?? []), textOf(context)], said);
  const now = evidenceIn([textOf(context)], said);
  const saysNow = now.email !== null || now.postcodes.length > 0 || (open && soundsLikeName(textOf(context)));
  if (!saysNow || (evidence.email === null && evidence.postcodes.length === 0)) return null;
  if ((conversation.wrongProofs ?? 0) >= mostWrong) return open ? tooOften(context) : null;
  return ask('identity', { evidence }, (shopper) => {
    if (shopper) return proven(context, shopper);
    if (!open && !triesToProve(context, now)) return otherwise();
    return wrong(context, evidence, open);
  });
}

/** A proof that is not needed any more; with a question open it may be an answer to that. */
function provenAgain({ conversation, t, profile }: Context, said: Said): Step | null {
  const text = said.understanding.text;
  const { email, postcodes } = evidenceIn([text], said);
  const isProof =
    (email !== null || postcodes.length > 0) && wordsBeside(text) <= 2 && saysName({ email, postcodes, text });
  if (!profile.provenBy || conversation.frames.length > 0 || !isProof) return null;
  return done(conversation, [
    { type: 'say', text: t.identity.known, choices: [{ title: t.chips.myOrders, action: { do: 'order.list' } }] },
  ]);
}

/** Whether a message gave a proof on purpose, when none was asked for. */
const triesToProve = (context: Context, { email }: IdentityEvidence): boolean =>
  email !== null || /\b(?:zip|postcode|postal)\b|邮编/i.test(textOf(context));

function proven(context: Context, shopper: KnownShopper): Step {
  const { conversation, said, t } = context;
  const open = openFrame(conversation);
  const own = said && isWishToo(said, open) ? [said] : [];
  const wishes = [...(open?.slots.wishes ?? []), ...own].map((wish) => withoutProof(wish, shopper));
  const next: Conversation = {
    ...dropDialog(conversation, 'proveIdentity'),
    shopper: shopper.id,
    proven: true,
    waiting: [...wishes, ...others(conversation.waiting, said)],
    resumes: open?.slots.action ?? null,
  };
  const goesOn = next.waiting.length > 0 || next.resumes !== null;
  const text = goesOn ? t.identity.thanks(shopper.name.first) : t.identity.thanksWhatNext(shopper.name.first);
  return done(next, [{ type: 'say', text, ...(!goesOn && { choices: [ordersChip(context)] }) }]);
}

/** Further clauses of the same wish are in its text already. */
const others = (waiting: readonly Said[], said: Said | null): readonly Said[] =>
  waiting.filter(({ understanding }) => understanding.intents[0]?.intent !== said?.understanding.intents[0]?.intent);

const ordersChip = ({ t }: Context) => ({ title: t.chips.myOrders, action: { do: 'order.list' } }) as const;

const fewestOfOwn = 2;

/** Besides who they are the message says what they want. */
function isWishToo({ understanding }: Said, open: ProveIdentityFrame | undefined): boolean {
  const top = understanding.intents[0]?.intent;
  const fewest = open ? 4 : 3;
  if (wishInWords(understanding.text.toLowerCase()) !== null) return true;
  if (taskSegments(understanding.text, []).some(({ deed }) => deed !== null)) return true;
  const isOwn = top !== undefined && isPrivate(top) && understanding.verdict === 'act';
  if (isOwn && wordsBeside(understanding.text) >= fewestOfOwn) return true;
  if (understanding.entities.some(({ entity }) => entity === 'orderNumber') && wordsBeside(understanding.text) > fewest)
    return true;
  return top !== undefined && isWish(top) && top !== 'none' && wordsBeside(understanding.text) >= fewest;
}

function wrong(context: Context, evidence: IdentityEvidence, open: ProveIdentityFrame | undefined): Step {
  const { conversation, said, t } = context;
  const frame = open ?? newFrame(said && isWishToo(said, open) ? [said] : []);
  const half = evidence.email === null && !saysName(evidence);
  const heard = half ? [...frame.slots.heard, textOf(context)].slice(-3) : [];
  const counted = half ? conversation : { ...conversation, wrongProofs: (conversation.wrongProofs ?? 0) + 1 };
  return putQuestion(
    { ...context, conversation: counted },
    { ...frame, slots: { ...frame.slots, heard } },
    half ? t.identity.askName : t.identity.wrong,
  );
}

const newFrame = (wishes: readonly Said[]): ProveIdentityFrame => ({
  dialog: 'proveIdentity',
  revision: 1,
  state: 'ask',
  slots: { wishes, action: null, heard: [] },
});

/** Whether a name may stand anywhere in what was said: two words in capitals, or a line that is just a name. */
const saysName = ({ text }: IdentityEvidence): boolean =>
  /\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}'’-]+/u.test(text) || text.split('\n').some(soundsLikeName);

/** An answer to the question who it is that is not complete, or says that a part of it is not at hand. */
export function answerIdentity(context: Context, frame: ProveIdentityFrame): Step | null {
  const { t } = context;
  const text = textOf(context);
  if (lacksEmail(text)) return putQuestion(context, frame, t.identity.askNameAndPostcode);
  if (!soundsLikeName(text)) return null;
  const slots = { ...frame.slots, heard: [...frame.slots.heard, text].slice(-3) };
  return putQuestion(context, { ...frame, slots }, t.identity.askPostcode);
}

/** Puts the question of an open frame again. */
export const askIdentityAgain = (context: Context, frame: ProveIdentityFrame): Step =>
  putQuestion(context, frame, null);

function putQuestion(context: Context, frame: ProveIdentityFrame, text: string | null): Step {
  const { conversation, profile, t } = context;
  const byName = profile.provenBy?.includes('nameAndPostcode') ?? false;
  const byEmail = profile.provenBy?.includes('email') ?? false;
  const question = byName && byEmail ? t.identity.ask : byEmail ? t.identity.askEmail : t.identity.askNameAndPostcode;
  const reply: Reply = { type: 'say', text: text ?? question };
  return asking(pushFrame(conversation, frame), [reply]);
}

function tooOften({ conversation, t }: Context): Step {
  return done(dropDialog(conversation, 'proveIdentity'), [
    { type: 'say', text: t.identity.tooOften, choices: [{ title: t.chips.person, action: { do: 'human' } }] },
  ]);
}
