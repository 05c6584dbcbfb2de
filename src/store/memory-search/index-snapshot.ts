import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { fromBytes, toBytes } from '../../search/index/segment-bytes';
import type { BuiltIndex } from '../../search/index-builder';
import type { LexiconSource } from '../../search/lexicon-source';

/** An index as it was when the catalogue had this change for its newest. */
export interface IndexSnapshot extends BuiltIndex {
  readonly sequence: number;
}

const metaSchema = z.object({
  sequence: z.number().int().min(0),
  source: z.custom<LexiconSource>((value) => typeof value === 'object'),
});

/** Null when there is none, when it was torn, and when an older version wrote it. */
export async function readSnapshot(path: string): Promise<IndexSnapshot | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!bytes) return null;
  // A file of this size gets memory of its own, so the arrays can be laid over it.
  const whole = bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes);
  const read = fromBytes(whole);
  const meta = metaSchema.safeParse(read?.meta);
  return read && meta.success ? { segments: read.segments, ...meta.data } : null;
}

/** There whole or not at all, whatever happens in between. */
export async function writeSnapshot(path: string, { segments, source, sequence }: IndexSnapshot): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(toBytes(segments, { sequence, source }));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}
