import { ShopperId } from '../../src/base/ids';
import {
  approveCommand,
  finishCommand,
  receiveCommand,
  refuseCommand,
  sentCommand,
} from '../../src/cli/shop/case-commands';
import { parcelCommand } from '../../src/cli/shop/parcel-commands';
import type { ShopCommand } from '../../src/cli/shop/shop-command';
import { money } from '../../src/commerce/money';
import type { Order } from '../../src/commerce/order';
import type { ImportedProduct } from '../../src/ports/commerce-store';
import type { Chat } from './chat-harness';

/** What the merchant says at the terminal, about the shopper's newest order. */
const commands: Readonly<Record<string, ShopCommand>> = {
  ship: parcelCommand('shipped'),
  deliver: parcelCommand('delivered'),
  'approve-return': approveCommand,
  'sent-back': sentCommand,
  'receive-return': receiveCommand,
  refund: finishCommand,
  'refuse-return': refuseCommand,
};

export async function atTerminal(chat: Chat, name: string): Promise<void> {
  const command = commands[name];
  if (!command) throw new Error(`the merchant has no command ${name}`);
  const { harness, ref } = chat;
  const { profile, store } = harness.shops.of(ref.shop);
  const { number } = await newestOrder(chat);
  const world = { store, profile, words: [number], value: () => null, who: 'Lin', now: harness.clock.now() };
  const said = await command(world);
  if (!said.ok) throw new Error(said.error);
  await harness.round();
}

export async function newestOrder({ harness, ref, shopper }: Chat): Promise<Order> {
  const [newest] = await harness.stores.commerce.orders.ofShopper(ref.shop, ShopperId(`terminal:${shopper}`), 1);
  if (!newest) throw new Error('there is no order yet');
  return newest;
}

/** The first goods of the newest order get another price on the shelf, in major units. */
export async function reprice(chat: Chat, price: number): Promise<void> {
  const [line] = (await newestOrder(chat)).lines;
  if (!line) throw new Error('the newest order has no goods');
  const { catalogue } = chat.harness.stores.commerce;
  const products: ImportedProduct[] = [];
  for await (const { available, ...product } of catalogue.all(chat.ref.shop)) {
    const variants = product.variants.map((variant) =>
      variant.sku === line.sku ? { ...variant, price: money(price * 100, variant.price.currency) } : variant,
    );
    products.push({ ...product, variants, stock: available });
  }
  await catalogue.replace(chat.ref.shop, products);
}
