import type { ProductCard as Card, Choice } from '../wire/reply';
import { ChoiceButton } from './choice-button';
import { Picture } from './picture';
import { Price } from './price';
import { useShown } from './shown';

const opens = (card: Card): Choice => ({
  title: card.title,
  action: { do: 'product.show', product: card.product },
});

/** One product of a carousel. Its picture and title open it. */
export function ProductCard({ card }: { readonly card: Card }) {
  const { tap } = useShown();
  const face = (
    <>
      <Picture url={card.picture} alt="" class="card-picture" initial={card.title} />
      <span class="card-title">{card.title}</span>
    </>
  );
  return (
    <article class="card">
      {card.product === '' ? (
        <div class="card-face">{face}</div>
      ) : (
        <button type="button" class="card-face" onClick={() => tap(opens(card))}>
          {face}
        </button>
      )}
      {card.subtitle !== '' && <p class="card-subtitle">{card.subtitle}</p>}
      <div class="card-foot">
        <Price card={card} />
        <CardButtons card={card} buttons={card.buttons} />
      </div>
    </article>
  );
}

interface CardButtonsProps {
  readonly card: Card;
  readonly buttons: readonly Choice[];
}

/** Adding to the cart is what a shop is for; the rest stands back. */
export function CardButtons({ card, buttons }: CardButtonsProps) {
  if (buttons.length === 0) return null;
  return (
    <div class="card-buttons">
      {buttons.map((choice) => (
        <ChoiceButton
          key={choice.title}
          choice={choice}
          about={card.title}
          class={choice.action.do === 'cart.add' ? 'button button-main' : 'button'}
        />
      ))}
    </div>
  );
}
