import type { ProductId } from '../base/ids';

export interface PictureSearch {
  /**
   * Products that the picture may show, most alike first; null for what cannot be read as a picture. notYet: while the shop's own
   * pictures are still being looked at, so that nothing is said of a part of them.
   */
  lookalikes(bytes: Uint8Array): Promise<readonly ProductId[] | 'notYet' | null>;
}
