import { readActivity } from '../../../web/wire/activity';

const envelope = {
  type: 'message',
  id: 'c|1',
  timestamp: '2026-11-22T10:00:00.000Z',
  from: { id: 'demo', name: 'Dawn & Dusk', role: 'bot' },
};

const repliesOf = (value: unknown) => {
  const read = readActivity(value);
  return read.kind === 'message' ? read.message.replies : null;
};

test('a message of the shop carries its reply, name and time', () => {
  const reply = { type: 'say', text: 'Hello', choices: [] };
  const read = readActivity({ ...envelope, text: 'Hello', channelData: { shoptalk: { reply, id: 'x' } } });
  expect(read).toEqual({
    kind: 'message',
    message: {
      id: 'c|1',
      from: 'shop',
      at: Date.parse('2026-11-22T10:00:00.000Z'),
      text: 'Hello',
      mark: null,
      replyTo: null,
      name: 'Dawn & Dusk',
      locale: null,
      replies: [reply],
    },
  });
});

test('a shopper’s message is known again by its mark', () => {
  const from = { id: 'dl_1', role: 'user' };
  const read = readActivity({ ...envelope, from, text: 'hi', channelData: { clientActivityID: 'm1' } });
  expect(read).toMatchObject({ kind: 'message', message: { from: 'shopper', mark: 'm1', replies: [] } });
});

test('typing is the shop’s alone', () => {
  expect(readActivity({ type: 'typing', from: { id: 'demo', role: 'bot' } })).toEqual({ kind: 'typing' });
  expect(readActivity({ type: 'typing', from: { id: 'dl_1', role: 'user' } })).toEqual({ kind: 'other' });
});

test.each([null, 1, 'x', [], {}, { type: 'event', id: '1' }, { type: 'message' }])('%j is left out', (value) => {
  expect(readActivity(value)).toEqual({ kind: 'other' });
});

describe('a plain activity of another bot', () => {
  test('is text with its suggested actions', () => {
    const actions = [
      { type: 'imBack', title: 'Yes', value: 'yes' },
      { type: 'openUrl', title: 'Terms', value: 'https://shop.example/terms' },
      { type: 'messageBack', title: 'Later', value: { mine: 1 } },
      { type: 'messageBack', title: 'Cart', value: { shoptalk: 1, conversation: 'c', action: { do: 'cart.view' } } },
    ];
    expect(repliesOf({ ...envelope, text: 'Sure?', suggestedActions: { to: [], actions } })).toEqual([
      {
        type: 'say',
        text: 'Sure?',
        choices: [
          { title: 'Yes', action: { do: 'say', text: 'yes' } },
          { title: 'Terms', action: { do: 'open', url: 'https://shop.example/terms' } },
          { title: 'Later', action: { do: 'post', value: { mine: 1 } } },
          { title: 'Cart', action: { do: 'cart.view' } },
        ],
      },
    ]);
  });

  test('with hero cards is a carousel', () => {
    const content = { title: 'Gel', subtitle: '¥49', text: 'Mild', images: [{ url: '/g.svg' }], buttons: [] };
    const attachments = [
      { contentType: 'application/vnd.microsoft.card.hero', content },
      { contentType: 'application/vnd.microsoft.card.hero', content: 'broken' },
      { contentType: 'application/vnd.unknown', content },
    ];
    expect(repliesOf({ ...envelope, text: 'Found', attachments })).toMatchObject([
      { type: 'products', text: 'Found', cards: [{ title: 'Gel', price: '¥49', subtitle: 'Mild', picture: '/g.svg' }] },
    ]);
  });

  test('with a receipt card is an order, with a picture a picture', () => {
    const content = {
      title: 'Order 1',
      total: '¥98',
      facts: [{ key: 'Paid', value: 'cash' }],
      items: [{ title: 'Gel', price: '¥98', quantity: '2' }],
    };
    const attachments = [
      { contentType: 'image/png', contentUrl: '/p.png', name: 'Gel' },
      { contentType: 'application/vnd.microsoft.card.receipt', content },
    ];
    expect(repliesOf({ ...envelope, attachments })).toMatchObject([
      { type: 'picture', url: '/p.png', alt: 'Gel' },
      { type: 'order', title: 'Order 1', total: { value: '¥98' }, lines: [{ title: 'Gel', quantity: 2 }] },
    ]);
  });

  test('stands in for a reply of ours that the page does not know yet', () => {
    const channelData = { shoptalk: { reply: { type: 'hologram' }, id: 'x' } };
    expect(repliesOf({ ...envelope, text: 'In words', channelData })).toEqual([
      { type: 'say', text: 'In words', choices: [] },
    ]);
  });
});
