import { randomBytes } from 'node:crypto';
import { ConversationId, type ConversationRef, ShopId, ShopperId } from '../../src/base/ids';

const unique = (): string => randomBytes(6).toString('hex');

export const newShop = (): ShopId => ShopId(`shop-${unique()}`);
export const newShopper = (): ShopperId => ShopperId(`shopper-${unique()}`);
export const newRef = (shop = newShop()): ConversationRef => ({
  shop,
  conversation: ConversationId(`talk-${unique()}`),
});
