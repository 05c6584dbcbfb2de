import { ConversationId, ShopId, ShopperId } from '../../../src/base/ids';
import { newConversation } from '../../../src/dialogs/conversation';
import { readState, toJson } from '../../../src/turn/kept';

const conversation = newConversation({
  shop: ShopId('demo'),
  id: ConversationId('c'),
  shopper: ShopperId('terminal:s'),
  locale: 'zh',
});
const address = { channel: 'terminal', user: 's', reference: null } as const;
const state = toJson({ conversation, address });

describe('the state that was kept', () => {
  it('is read back as it was', () => {
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual({ conversation, address });
  });

  it.each([
    ['none', null],
    ['a later schema', { conversation: { ...conversation, schema: 99 }, address }],
    ['no schema', { conversation: { locale: 'zh', frames: [] }, address }],
    ['a language that nobody speaks', { conversation: { ...conversation, locale: 'xx' }, address }],
    ['a channel that nobody knows', { conversation, address: { ...address, channel: 'fax' } }],
    ['something else', 'state'],
  ])('is begun anew rather than misread: %s', (_what, kept) => {
    expect(readState(JSON.parse(JSON.stringify(kept)))).toBeNull();
  });
});
