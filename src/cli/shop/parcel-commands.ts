import { OrderNumber } from '../../base/ids';
import { err, ok } from '../../base/result';
import type { ParcelStep } from '../../commerce/parcel';
import { moveParcel } from '../../operations/move-parcel';
import type { ShopCommand } from './shop-command';

/** Moves an order's parcel to a step. */
export const parcelCommand =
  (step: ParcelStep): ShopCommand =>
  async ({ store, profile, words: [number], value, who, now }) => {
    if (number === undefined) return err('Say which order, for example SO-20261122-0001.');
    const expected = value('expected');
    const expectedAt = expected === null ? undefined : Date.parse(expected);
    if (Number.isNaN(expectedAt)) return err(`"${expected}" is no day: write YYYY-MM-DD.`);
    const moved = await moveParcel(
      { store, profile, now },
      {
        ...{ order: OrderNumber(number), step, who, expectedAt },
        carrier: value('carrier') ?? undefined,
        tracking: value('tracking') ?? undefined,
      },
    );
    if (moved.ok) return ok(`${number}: ${step}. The order is ${moved.value.status}.`);
    switch (moved.error.code) {
      case 'unknownOrder':
        return err(`There is no order ${number}.`);
      case 'known':
        return ok(`${number} is past that already. Nothing was done.`);
      case 'toCollect':
        return err(`${number} is collected: check it off with "collect CODE".`);
      case 'notToShip':
        return err(`${number} is ${moved.error.status}, so it cannot be ${step}.`);
    }
  };
