import type { ReplyOf } from '../wire/reply';
import { Picture } from './picture';
import { CardButtons } from './product-card';
import { useShown } from './shown';

/** Products as columns, facts as rows. */
export function Comparison({ reply: { cards, rows } }: { readonly reply: ReplyOf<'comparison'> }) {
  const { t } = useShown();
  return (
    // Focusable, so that a wide table can be scrolled by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by Tab
    <section class="sheet comparison" tabIndex={0} aria-label={t.comparison}>
      <table>
        <thead>
          <tr>
            <td />
            {cards.map((card) => (
              <th key={card.product} scope="col">
                <Picture url={card.picture} alt="" class="comparison-picture" initial={card.title} />
                <span class="card-title">{card.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cards.map((card, index) => (
                <td key={card.product}>{values[index] || '–'}</td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {cards.map((card) => (
              <td key={card.product}>
                <CardButtons card={card} buttons={card.buttons} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
