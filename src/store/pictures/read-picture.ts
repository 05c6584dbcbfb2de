import type sharp from 'sharp';
import { type Fingerprint, fingerprintOf, thumbSide } from '../../search/pictures/fingerprint';

type Sharp = typeof sharp;

/** More pixels are a bomb, or need more memory than a picture is worth. */
const mostPixels = 40_000_000;
const timeoutSeconds = 4;
/** Of what is cut from a decoded picture: far more than a fingerprint needs, and little to hold. */
const largestSide = 640;
/** What strangers send; a drawing in SVG could name other files. */
const photographs: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif']);
/** Shares of width and height that are kept: whole, and a little cropped. */
const crops = [1, 0.95, 0.9];

/** The decoder is an optional dependency: where it could not be installed, pictures are not looked at. */
export function openDecoder(): Sharp | null {
  try {
    const decoder = require('sharp') as Sharp;
    decoder.cache(false);
    decoder.concurrency(1);
    return decoder;
  } catch {
    return null;
  }
}

/** One fingerprint a crop; a single one of what a shopper sends. Null for what is no picture. */
export async function fingerprints(
  decoder: Sharp,
  bytes: Uint8Array,
  from: 'shop' | 'stranger',
): Promise<readonly Fingerprint[] | null> {
  try {
    const open = () => decoder(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });
    const { format, width, height } = await open().metadata();
    if (!width || !height || (from === 'stranger' && !photographs.has(format ?? ''))) return null;
    const { data, info } = await open()
      .flatten({ background: '#ffffff' })
      .resize(largestSide, largestSide, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .timeout({ seconds: timeoutSeconds })
      .toBuffer({ resolveWithObject: true });
    const cropped = (kept: number) => thumb(decoder(data, { raw: info }), info, kept);
    const thumbs = await Promise.all((from === 'shop' ? crops : [1]).map(cropped));
    return thumbs.map(fingerprintOf);
  } catch {
    return null;
  }
}

/** The middle of a picture, by the share of its sides that is kept. */
function thumb(picture: ReturnType<Sharp>, { width, height }: sharp.OutputInfo, kept: number): Promise<Buffer> {
  const [w, h] = [Math.max(1, Math.round(width * kept)), Math.max(1, Math.round(height * kept))];
  const region = { left: Math.floor((width - w) / 2), top: Math.floor((height - h) / 2), width: w, height: h };
  return picture.extract(region).resize(thumbSide, thumbSide, { fit: 'fill' }).raw().toBuffer();
}
