import { ConversationId, ShopId } from '../../../src/base/ids';
import { renderActivities } from '../../../src/channels/render-activity';
import { handOff } from '../../support/hand-off';

test('a hand-off is said to the shopper, and told to the channel as an event with its transcript', () => {
  const ref = { shop: ShopId('demo'), conversation: ConversationId('talk') };
  const reply = { type: 'handOff', text: 'Passed on.', handOff } as const;
  const [message, event] = renderActivities({ id: 'a', ref, locale: 'en', reply }, 'http://shop');
  expect(message).toMatchObject({ type: 'message', text: 'Passed on.' });
  expect(JSON.stringify(message)).not.toContain('a person please');
  expect(event).toMatchObject({
    type: 'event',
    name: 'handoff.initiate',
    value: { shop: 'demo', conversation: 'talk', summary: 'SO-1', locale: 'en' },
    attachments: [
      {
        name: 'Transcript',
        content: { activities: [{ type: 'message', from: { role: 'user' }, text: 'a person please' }] },
      },
    ],
  });
});
