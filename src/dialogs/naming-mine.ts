import type { Context } from './context';

const mine = /\bmine\b|我(?:的)?(?:那|这)(?:个|件|双|款|台|把)(?=换|改|退|取消|也|$|\P{Script=Han})/iu;

/** "Change mine to the red one", over a product that is looked at: the one that was ordered of it. */
export function namingMine(context: Context): Context {
  const { focus, shown } = context.conversation.topic;
  const [only, ...more] = focus ? [focus] : shown;
  const { said } = context;
  if (!said || !only || more.length > 0 || !mine.test(said.understanding.text)) return context;
  const text = said.understanding.text.replace(
    mine,
    said.understanding.locale === 'zh' ? `我买的${only.title}` : `my ${only.title}`,
  );
  return { ...context, said: { ...said, understanding: { ...said.understanding, text } } };
}
