import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ShopId } from '../../base/ids';
import { locales } from '../../base/locale';
import type { Unheard, UnheardMessage } from '../../ports/unheard';

const messageSchema = z.object({
  text: z.string(),
  locale: z.enum(locales),
  guesses: z.array(z.string()),
  at: z.number(),
});

/** One file of JSON lines a shop below a folder. */
export function unheardLines(folder: string): Unheard {
  // Ids of shops are made by whoever runs the server, but nothing that names a file may climb out of its folder.
  const pathOf = (shop: ShopId) => join(folder, `${encodeURIComponent(shop).replaceAll('.', '%2E')}.jsonl`);
  return {
    async note(shop, message) {
      await mkdir(folder, { recursive: true });
      await appendFile(pathOf(shop), `${JSON.stringify(message)}\n`);
    },
    list: (shop) => read(pathOf(shop)),
    async forget(shop, texts) {
      const left = (await read(pathOf(shop))).filter(({ text }) => !texts.includes(text));
      await writeFile(`${pathOf(shop)}.new`, left.map((message) => `${JSON.stringify(message)}\n`).join(''));
      await rename(`${pathOf(shop)}.new`, pathOf(shop));
    },
  };
}

async function read(path: string): Promise<UnheardMessage[]> {
  const lines = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return lines.split('\n').flatMap((line) => (line ? [messageSchema.parse(JSON.parse(line))] : []));
}
