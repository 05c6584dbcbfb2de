import type { CartChange } from '../commerce/cart';

export const change = (changes: readonly CartChange[]) => ({ effect: 'changeCart', changes }) as const;
