import type { HandOff } from '../../src/commerce/desk';

/** Handed over with one line said. */
export const handOff: HandOff = {
  locale: 'en',
  summary: 'SO-1',
  slots: [],
  order: null,
  lines: [{ from: 'shopper', text: 'a person please', at: 0 }],
};
