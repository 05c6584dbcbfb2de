import { inLocale } from '../../base/locale';
import { err, ok } from '../../base/result';
import { collectOrder } from '../../operations/collect-order';
import type { ShopCommand } from './shop-command';

/** Checks an order off by the code that its shopper shows. */
export const collectCommand: ShopCommand = async ({ store, profile, words, who, now }) => {
  const code = words.join('');
  if (code === '') return err('Say which code, for example: collect ABCD-EFGH-JKMN');
  const collected = await collectOrder({ store, profile, now }, { code, who });
  if (collected.ok) {
    const { number, contact, lines, pickUp } = collected.value;
    const goods = lines.map(({ title, sku, quantity }) => `  ${quantity} x  ${inLocale(title, 'en')}  ${sku}`);
    const place = inLocale(pickUp?.name ?? {}, 'en');
    return ok([`${number}: hand it over to ${contact.recipient} (${place}).`, ...goods].join('\n'));
  }
  switch (collected.error.code) {
    case 'unknownCode':
      return err('There is no such code, or a newer one took its place. Nothing was done.');
    case 'alreadyCollected':
      return err(`${collected.error.order.number} was collected before. Hand nothing over.`);
    case 'orderCancelled':
      return err(`${collected.error.order.number} was cancelled. Hand nothing over.`);
  }
};
