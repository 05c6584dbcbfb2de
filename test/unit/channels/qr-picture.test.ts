import { PNG } from 'pngjs';
import { create } from 'qrcode';
import { qrPicture } from '../../../src/channels/qr-picture';

test('the picture has the code’s modules, with light around them', () => {
  const holds = 'ABCD-EFGH-JKMN';
  const { data, width, height } = PNG.sync.read(Buffer.from(qrPicture(holds).split(',')[1] ?? '', 'base64'));
  const { modules } = create(holds, { errorCorrectionLevel: 'M' });
  const scale = width / (modules.size + 8);
  expect([width, height, Number.isInteger(scale)]).toEqual([width, width, true]);
  for (let y = -4; y < modules.size + 4; y += 1) {
    for (let x = -4; x < modules.size + 4; x += 1) {
      const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
      const dark = inside && Boolean(modules.get(y, x));
      const at = (Math.floor((y + 4.5) * scale) * width + Math.floor((x + 4.5) * scale)) * 4;
      expect([x, y, data[at]]).toEqual([x, y, dark ? 0 : 255]);
    }
  }
});
