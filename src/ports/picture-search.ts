import type { ProductId } from '../base/ids';

export interface PictureSearch {
  /** Products that the picture may show, most alike first; null for what cannot be read as a picture. */
  lookalikes(bytes: Uint8Array): Promise<readonly ProductId[] | null>;
}
