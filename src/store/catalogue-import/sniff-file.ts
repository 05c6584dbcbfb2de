import { open } from 'node:fs/promises';
import { RefusedFile } from './refused-file';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const chunkBytes = 1 << 20;

const archives: readonly { readonly name: string; readonly magic: readonly number[] }[] = [
  { name: 'a zip archive or an Excel workbook', magic: [0x50, 0x4b] },
  { name: 'a gzip archive', magic: [0x1f, 0x8b] },
  { name: 'a 7-Zip archive', magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'an xz archive', magic: [0xfd, 0x37, 0x7a, 0x58] },
  { name: 'a bzip2 archive', magic: [0x42, 0x5a, 0x68] },
  { name: 'a zstd archive', magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'a RAR archive', magic: [0x52, 0x61, 0x72, 0x21] },
  { name: 'an old Excel workbook', magic: [0xd0, 0xcf, 0x11, 0xe0] },
];

function refuseArchive(head: Uint8Array): void {
  const found = archives.find(({ magic }) => magic.every((byte, at) => head[at] === byte));
  if (found)
    throw new RefusedFile(`is ${found.name}: unpack it, or save it as text (CSV, TSV, XML, JSON Lines), first`);
}

function byMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** Every second byte of Latin text in UTF-16 is zero, and no other text has any. */
function byZeros(head: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  if (even > odd * 8 && even * 8 > head.length) return 'utf-16be';
  if (odd > even * 8 && odd * 8 > head.length) return 'utf-16le';
  throw new RefusedFile('is no text: it holds zero bytes');
}

const isBadText = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** Whether the whole file is valid in an encoding; read in pieces. */
async function isValid(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(chunkBytes);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes);
      decoder.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 });
      if (bytesRead === 0) return true;
    }
  } catch (error) {
    if (isBadText(error)) return false;
    throw error;
  } finally {
    await file.close();
  }
}

/** UTF-8 with or without a mark, UTF-16, else GB18030. @throws RefusedFile for archives and for what is no text. */
export async function sniffEncoding(path: string): Promise<Encoding> {
  const file = await open(path);
  const head = Buffer.alloc(65_536);
  const { bytesRead } = await file.read(head, 0, head.length, 0);
  await file.close();
  const start = head.subarray(0, bytesRead);
  refuseArchive(start);
  const marked = byMark(start) ?? byZeros(start);
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    if (await isValid(path, encoding)) return encoding;
  }
  throw new RefusedFile(marked ? `is not valid ${marked.toUpperCase()}` : 'is neither UTF-8 nor GB18030 text');
}
