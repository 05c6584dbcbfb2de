import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { fromBytes, toBytes } from '../../search/index/segment-bytes';
import type { BuiltIndex } from '../../search/index-builder';
import type { LexiconSource } from '../../search/lexicon-source';
import { codeOf } from '../error-code';

/** An index as it was when the catalogue had this change for its newest. */
export interface IndexSnapshot extends BuiltIndex {
  readonly sequence: number;
}

const metaSchema = z.object({
  sequence: z.number().int().min(0),
  source: z.custom<LexiconSource>((value) => typeof value === 'object'),
});

const readers = 4;

async function readPart(file: FileHandle, bytes: Uint8Array, from: number, to: number): Promise<void> {
  const end = Math.min(to, bytes.length);
  for (let at = from; at < end; ) {
    const { bytesRead } = await file.read(bytes, at, end - at, at);
    if (bytesRead === 0) return;
    at += bytesRead;
  }
}

/** The whole file in memory of its own, so that arrays can be laid over it; null when there is none. */
async function readWhole(path: string): Promise<Uint8Array | null> {
  const file = await open(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(size);
    // Most of the time goes into memory that is touched for the first time, which parts can do side by side.
    const part = Math.ceil(size / readers);
    await Promise.all(Array.from({ length: readers }, (_, at) => readPart(file, bytes, at * part, (at + 1) * part)));
    return bytes;
  } finally {
    await file.close();
  }
}

/** Null when there is none, when it was torn, and when an older version wrote it. */
export async function readSnapshot(path: string): Promise<IndexSnapshot | null> {
  const bytes = await readWhole(path);
  const read = bytes && fromBytes(bytes);
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
