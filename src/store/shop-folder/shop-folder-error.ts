/** A file of a shop's folder is missing or wrong; the message names it and each wrong place. */
export class ShopFolderError extends Error {
  override readonly name = 'ShopFolderError';
}
