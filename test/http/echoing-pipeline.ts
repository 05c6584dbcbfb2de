import type { ConversationRef } from '../../src/base/ids';
import { OrderNumber, ProductId, Sku } from '../../src/base/ids';
import type { Channel } from '../../src/ports/channel';
import type { Incoming } from '../../src/ports/incoming';
import type { ProductCard, Reply } from '../../src/replies/reply';

const card = (id: string): ProductCard => ({
  product: ProductId(id),
  title: `Cleanser ${id}`,
  subtitle: 'Mild · ★ 4.5',
  price: '¥99',
  listPrice: '¥129',
  note: null,
  picture: '/shops/demo/pictures/dot.svg',
  buttons: [
    { title: 'Details', action: { do: 'product.show', product: id } },
    { title: 'Add to cart', action: { do: 'cart.add', product: id } },
  ],
});

const replies: Readonly<Record<string, Reply>> = {
  products: {
    type: 'products',
    text: 'Cleansers, 3 products',
    cards: [card('a'), card('b'), card('c')],
    choices: [{ title: 'See more', action: { do: 'search.more' } }],
  },
  receipt: {
    type: 'order',
    text: 'Order SO-20261122-0001 is placed.',
    title: 'Order',
    number: OrderNumber('SO-20261122-0001'),
    facts: [{ label: 'Address', value: 'Century Avenue 100, Shanghai' }],
    lines: [
      {
        sku: Sku('a-1'),
        title: 'Cleanser a',
        subtitle: '100 ml',
        quantity: 2,
        unitPrice: '¥99',
        lineTotal: '¥198',
        picture: null,
      },
    ],
    totals: [{ label: 'Delivery', value: 'Free' }],
    total: { label: 'Total', value: '¥198' },
    choices: [],
  },
};

/**
 * Stands in for the pipeline where only the channel is tested: greets who joins, shows scripted cards for the words of
 * the script, and says anything else back. Like the real one it takes each id once and answers after it has returned.
 */
export class EchoingPipeline {
  readonly taken: Incoming[] = [];
  /** Thrown instead of taking the next messages. */
  failure: Error | null = null;
  #channel: Channel | null = null;
  readonly #turns = new Set<Promise<void>>();
  readonly #ids = new Set<string>();

  answerOver(channel: Channel) {
    this.#channel = channel;
  }

  readonly receive = async (ref: ConversationRef, incoming: Incoming): Promise<'accepted' | 'duplicate'> => {
    if (this.failure) throw this.failure;
    if (this.#ids.has(incoming.id)) return 'duplicate';
    this.#ids.add(incoming.id);
    this.taken.push(incoming);
    const turn = this.#answer(ref, incoming).finally(() => this.#turns.delete(turn));
    this.#turns.add(turn);
    return 'accepted';
  };

  async turnsDone(): Promise<void> {
    await Promise.all(this.#turns);
  }

  async #answer(ref: ConversationRef, { id, address, locale = 'en', content }: Incoming): Promise<void> {
    const reply = replyTo(content, locale);
    await this.#channel?.typing(ref, address);
    await this.#channel?.send({ id: `${id}:0`, ref, address, locale, reply, replyTo: id });
  }
}

function replyTo(content: Incoming['content'], locale: 'zh' | 'en'): Reply {
  switch (content.kind) {
    case 'joined': {
      const choices = [{ title: locale === 'zh' ? '看分类' : 'Browse', action: { do: 'browse' } as const }];
      return { type: 'say', text: locale === 'zh' ? '您好' : 'Welcome', choices };
    }
    case 'text':
      return replies[content.text] ?? { type: 'say', text: `You said: ${content.text}` };
    case 'tap':
      return { type: 'say', text: `You tapped: ${content.action.do}` };
    case 'handedBack':
      return { type: 'say', text: 'Handed back' };
    case 'location':
      return { type: 'say', text: `Location: ${content.latitude}, ${content.longitude}` };
    case 'pictures':
      return { type: 'say', text: `Pictures: ${content.urls.length}` };
    case 'recording':
      return { type: 'say', text: `Recording: ${content.name}` };
    case 'unreadable':
      return { type: 'say', text: `Unreadable: ${content.what}` };
  }
}
