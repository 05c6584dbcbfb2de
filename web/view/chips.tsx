import type { Choice } from '../wire/reply';
import { ChoiceButton } from './choice-button';
import { useShown } from './shown';

/** What yes looks like: the one choice that goes on. */
const leading = new Set(['confirm', 'checkout.start', 'order.pay']);

/** The likeliest answers; they are there as long as the question is open. */
export function Chips({ choices }: { readonly choices: readonly Choice[] }) {
  const { t } = useShown();
  if (choices.length === 0) return null;
  const leads = choices.findIndex(({ action }) => leading.has(action.do));
  return (
    <ul class="chips" aria-label={t.choices}>
      {choices.map((choice, index) => (
        <li key={`${index}-${choice.title}`}>
          <ChoiceButton choice={choice} class={index === leads ? 'chip chip-leading' : 'chip'} />
        </li>
      ))}
    </ul>
  );
}
