import { create } from 'qrcode/lib/core/qrcode.js';

/** The dark modules of a QR code as one SVG path in units of a module. */
export function drawQrCode(text: string): { readonly size: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  }
  return { size, path };
}
