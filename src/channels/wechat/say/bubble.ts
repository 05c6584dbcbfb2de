/** One message as WeChat has them. */
export type Bubble =
  | { readonly kind: 'text'; readonly text: string }
  /** Sent only; an answer cannot hold one. */
  | {
      readonly kind: 'menu';
      readonly head: string;
      readonly items: readonly { readonly id: string; readonly content: string }[];
    };

/** Limits of a menu message, in bytes but for the count. */
export const menuLimits = { head: 1024, items: 10, id: 64, content: 128 } as const;
