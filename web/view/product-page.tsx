import type { ReplyOf } from '../wire/reply';
import { Facts } from './facts';
import { Picture } from './picture';
import { Price } from './price';
import { CardButtons } from './product-card';

/** One product whole. */
export function ProductPage({ reply: { card, description, facts } }: { readonly reply: ReplyOf<'product'> }) {
  return (
    <article class="sheet product">
      <Picture url={card.picture} alt={card.title} class="product-picture" initial={card.title} />
      <div class="product-body">
        <h2>{card.title}</h2>
        {card.subtitle !== '' && <p class="card-subtitle">{card.subtitle}</p>}
        <Price card={card} />
        {description !== '' && <p class="product-description">{description}</p>}
        <Facts facts={facts} />
        <CardButtons card={card} buttons={card.buttons.filter(({ action }) => action.do !== 'product.show')} />
      </div>
    </article>
  );
}
