import type sharp from 'sharp';
import { type Fingerprint, fingerprintOf, thumbSide } from '../../search/pictures/fingerprint';

type Sharp = typeof sharp;

/** More pixels are a bomb, or need more memory than a picture is worth. */
const mostPixels = 40_000_000;
const timeoutSeconds = 4;
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
    const prints: Fingerprint[] = [];
    for (const kept of from === 'shop' ? crops : [1]) {
      const [w, h] = [Math.max(1, Math.round(width * kept)), Math.max(1, Math.round(height * kept))];
      const region = { left: Math.floor((width - w) / 2), top: Math.floor((height - h) / 2), width: w, height: h };
      const pixels = await open()
        .extract(region)
        .flatten({ background: '#ffffff' })
        .resize(thumbSide, thumbSide, { fit: 'fill' })
        .toColourspace('srgb')
        .removeAlpha()
        .raw()
        .timeout({ seconds: timeoutSeconds })
        .toBuffer();
      prints.push(fingerprintOf(pixels));
    }
    return prints;
  } catch {
    return null;
  }
}
