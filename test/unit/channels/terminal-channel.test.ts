import { ConversationId, ProductId, ShopId } from '../../../src/base/ids';
import { terminalChannel } from '../../../src/channels/terminal/terminal-channel';
import type { Reply } from '../../../src/replies/reply';

const address = { channel: 'terminal', user: 'u', reference: null } as const;
const ref = { shop: ShopId('demo'), conversation: ConversationId('c') };
const delivery = (reply: Reply) => ({ id: 'd', ref, address, locale: 'en' as const, reply, replyTo: null });

const products: Reply = {
  type: 'products',
  text: 'Found 1',
  cards: [
    {
      product: ProductId('a'),
      title: 'Lipstick',
      subtitle: '',
      price: '¥9',
      listPrice: null,
      note: null,
      picture: '/shops/demo/pictures/a.svg',
      buttons: [],
    },
  ],
  choices: [],
};

describe('terminalChannel', () => {
  it('prints replies with the names of pictures, and numbers that go on until the shopper speaks', async () => {
    const printed: string[] = [];
    const channel = terminalChannel({ write: (text) => printed.push(text) });
    await channel.send(delivery(products));
    await channel.send(
      delivery({ type: 'say', text: 'More?', choices: [{ title: 'Yes', action: { do: 'search.more' } }] }),
    );
    expect(printed).toEqual(['Found 1\n1. Lipstick · ¥9\n[a.svg]', 'More?\n2. Yes']);
    expect(channel.offered.map(({ action }) => action.do)).toEqual(['product.show', 'search.more']);
    channel.nextTurn();
    await channel.send(delivery({ type: 'say', text: 'OK', choices: [{ title: 'Help', action: { do: 'help' } }] }));
    expect(printed.at(-1)).toBe('OK\n1. Help');
  });
});
