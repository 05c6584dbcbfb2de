import { ShopId } from '../../../src/base/ids';
import type { Understanding } from '../../../src/nlu/understanding';
import { noteUnheard } from '../../../src/operations/note-unheard';
import type { Unheard, UnheardMessage } from '../../../src/ports/unheard';

const understanding: Understanding = {
  locale: 'en',
  text: 'blorf my 415 555 2671',
  intents: [
    { intent: 'none', score: 0.6 },
    { intent: 'help', score: 0.3 },
    { intent: 'greet', score: 0.1 },
  ],
  verdict: 'turnAway',
  entities: [],
  answer: null,
  further: [],
};

async function noted(change: Partial<Understanding>): Promise<UnheardMessage[]> {
  const kept: UnheardMessage[] = [];
  const unheard: Unheard = {
    note: async (_shop, message) => {
      kept.push(message);
    },
    list: async () => kept,
    forget: async () => {},
  };
  await noteUnheard(unheard, { shop: ShopId('demo'), understanding: { ...understanding, ...change }, now: 7 });
  return kept;
}

describe('noting what was not understood', () => {
  it('masks the message and keeps what it was nearly taken for', async () => {
    expect(await noted({})).toEqual([
      { text: 'blorf my #phone', locale: 'en', guesses: ['none', 'help', 'greet'], at: 7 },
    ]);
  });

  it('leaves out what was understood or answered a question', async () => {
    expect(await noted({ verdict: 'act' })).toEqual([]);
    expect(await noted({ answer: { expects: 'yesNo', value: true } })).toEqual([]);
  });
});
