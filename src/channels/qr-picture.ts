import { PNG } from 'pngjs';
import { create } from 'qrcode';

/** Pixels a module, and light modules around the code, as its readers need. */
const scale = 6;
const quiet = 4;

/** A code as a picture that every channel shows: a PNG in a data URL, so that what it holds is on no server's disk or log. */
export function qrPicture(holds: string): string {
  const { modules } = create(holds, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 2 * quiet) * scale;
  const png = new PNG({ width: side, height: side });
  png.data.fill(255);
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue;
      for (let row = 0; row < scale; row += 1) {
        const from = (((y + quiet) * scale + row) * side + (x + quiet) * scale) * 4;
        for (let at = from; at < from + scale * 4; at += 4) png.data.fill(0, at, at + 3);
      }
    }
  }
  return `data:image/png;base64,${PNG.sync.write(png, { colorType: 0, filterType: 0 }).toString('base64')}`;
}
