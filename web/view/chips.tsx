import type { Choice } from '../wire/reply';
import { ChoiceButton } from './choice-button';
import { useShown } from './shown';

/** What goes on towards buying stands out, where there is one such choice among others. */
const leading = new Set(['confirm', 'checkout.start', 'order.pay', 'cart.add']);

/** The likeliest answers; they are there as long as the question is open. */
export function Chips({ choices }: { readonly choices: readonly Choice[] }) {
  const { t } = useShown();
  if (choices.length === 0) return null;
  const leaders = choices.filter(({ action }) => leading.has(action.do));
  return (
    <ul class="chips" aria-label={t.choices}>
      {choices.map((choice, index) => (
        <li key={`${index}-${choice.title}`}>
          <ChoiceButton
            choice={choice}
            class={leaders.length === 1 && choice === leaders[0] ? 'chip chip-leading' : 'chip'}
          />
        </li>
      ))}
    </ul>
  );
}
