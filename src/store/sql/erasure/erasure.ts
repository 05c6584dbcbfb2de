import type { Erasure } from '../../../ports/erasure';
import type { Access } from '../access';
import { deleteOwn, deleteTalks } from './delete-own';
import type { Erasing } from './erasing';
import { forgetOutcomes } from './forget-outcomes';
import { blankOrder, ordersOf } from './kept-orders';
import { renameInBooks } from './rename-in-books';
import { talksOf } from './talks-of';

export const erasure = (access: Access): Erasure => ({
  erase: (shop, { shoppers, conversations, as }) =>
    access.write(async (writing) => {
      const kept = await ordersOf({ writing, shop, shoppers });
      const seen: readonly string[] = [...conversations, ...kept.map(({ order }) => order.conversation)];
      const cases = kept.flatMap((each) => each.cases.map(({ conversation }) => conversation));
      const talks = await talksOf({ writing, shop, shoppers }, [...seen, ...cases]);
      const erasing: Erasing = { writing, shop, shoppers, talks, as };
      for (const each of kept) await blankOrder(erasing, each);
      await renameInBooks(erasing);
      await deleteOwn(erasing);
      await deleteTalks(erasing);
      await forgetOutcomes(erasing, kept);
      return kept.length;
    }),
});
