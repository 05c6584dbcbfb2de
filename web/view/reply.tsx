import type { ComponentChildren } from 'preact';
import { choicesOf, type Reply } from '../wire/reply';
import { Carousel } from './carousel';
import { Cart } from './cart';
import { Chips } from './chips';
import { Code } from './code';
import { Comparison } from './comparison';
import { Icon } from './icon';
import { Order } from './order';
import { Pay } from './pay';
import { Picture } from './picture';
import { ProductPage } from './product-page';
import { useShown } from './shown';
import { webAddress } from './web-address';

interface ReplyProps {
  readonly reply: Reply;
  readonly open: boolean;
  readonly newest: boolean;
}

/** What the assistant says: its words, its card, and while it waits for an answer, the likely ones. */
export function ReplyView({ reply, open, newest }: ReplyProps) {
  const { t } = useShown();
  const words = wordsOf(reply);
  return (
    <div class={`reply reply-${reply.type}`}>
      <span class="unseen">{t.shopSays}</span>
      {words !== '' && <p class="words">{words}</p>}
      {cardOf(reply, newest)}
      {open && <Chips choices={choicesOf(reply)} />}
    </div>
  );
}

/** Those that a card does not say itself. */
function wordsOf(reply: Reply): string {
  switch (reply.type) {
    case 'product':
    case 'pay':
    case 'picture':
    case 'handOff':
      return '';
    default:
      return reply.text;
  }
}

function cardOf(reply: Reply, newest: boolean): ComponentChildren {
  switch (reply.type) {
    case 'say':
      return null;
    case 'products':
      return <Carousel cards={reply.cards} />;
    case 'product':
      return <ProductPage reply={reply} />;
    case 'comparison':
      return <Comparison reply={reply} />;
    case 'cart':
      return <Cart reply={reply} changeable={newest} />;
    case 'order':
      return <Order reply={reply} />;
    case 'pay':
      return <Pay reply={reply} payable={newest} />;
    case 'code':
      return <Code reply={reply} />;
    case 'picture':
      return <Picture url={reply.url} alt={reply.alt} class="lone-picture" initial={reply.alt} />;
    case 'link':
      return <LinkCard title={reply.title} url={reply.url} />;
    case 'handOff':
      return (
        <p class="hand-off">
          <Icon name="person" />
          {reply.text}
        </p>
      );
  }
}

function LinkCard({ title, url }: { readonly title: string; readonly url: string }) {
  const address = webAddress(url);
  if (address === null) return null;
  return (
    <a class="sheet link-card" href={address} target="_blank" rel="noopener">
      <span>
        {title}
        <small>{new URL(address).host}</small>
      </span>
      <Icon name="open" />
    </a>
  );
}
