import { gzipSync } from 'node:zlib';
import { RefusedFile } from '../../../../src/store/catalogue-import/refused-file';
import { readFile } from './read-file';

const text = `${JSON.stringify({
  id: 'cup',
  title: { zh: '不锈钢保温杯，冬天用' },
  variants: [{ sku: 'CUP', price: 100, stock: 1 }],
  currency: 'CNY',
})}\n`;
/** 保温杯 in GB18030. */
const gb18030 = Buffer.concat([
  Buffer.from('{"id":"cup","title":{"zh":"'),
  Buffer.from([0xb1, 0xa3, 0xce, 0xc2, 0xb1, 0xad]),
  Buffer.from('"},"variants":[{"sku":"CUP","price":100,"stock":1}],"currency":"CNY"}'),
]);
const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
  ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ['UTF-16, big end first', utf16be, 'utf-16be'],
  ['GB18030', gb18030, 'gb18030'],
])('%s is recognised', async (_, bytes, encoding) => {
  const read = await readFile(bytes);
  expect(read.encoding).toBe(encoding);
  expect(read.bad).toEqual([]);
  expect(read.products[0]?.title.zh).toContain('保温杯');
});

test.each<[string, Uint8Array, RegExp]>([
  ['a gzip archive', gzipSync(text), /unpack it/],
  ['a zip archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /unpack it/],
  ['an empty file', Buffer.alloc(0), /empty/],
  ['something binary', Buffer.from([1, 0, 2, 3, 0, 0, 0, 5, 6, 7, 8, 9, 1, 1, 1]), /zero bytes/],
  ['a letter', Buffer.from('Dear shop, please find attached'), /none of the known formats/],
])('%s is refused with the reason', async (_, bytes, reason) => {
  await expect(readFile(bytes)).rejects.toThrow(RefusedFile);
  await expect(readFile(bytes)).rejects.toThrow(reason);
});

test('a line that never ends is refused without filling the memory', async () => {
  const { bad } = await readFile(`{"id":"${'x'.repeat(3_000_000)}"}\n`);
  expect(bad).toEqual([{ line: 1, column: null, reason: expect.stringMatching(/longer than/) }]);
});
