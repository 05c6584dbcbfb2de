import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../base/locale';
import { type Corpus, corpusSchema } from './corpus';
import { type Manifest, manifestSchema } from './manifest';

/** Where corpora and the trained model lie, under the folder `models`. */
export const modelPath = (models: string): string => join(models, 'trained', 'model.bin');
const manifestPath = (models: string) => join(models, 'trained', 'manifest.json');

export interface Corpora {
  readonly corpora: readonly Corpus[];
  /** SHA-256 over the files as they are. */
  readonly hash: string;
}

/** @throws Error naming the file when one is missing or has an intent that is not in the contract. */
export function readCorpora(models: string): Corpora {
  const hash = createHash('sha256');
  const corpora = locales.map((locale) => {
    const path = join(models, `corpus.${locale}.json`);
    const text = readFileSync(path, 'utf8');
    hash.update(text);
    const parsed = corpusSchema.safeParse(JSON.parse(text));
    if (!parsed.success)
      throw new Error(`${path}: ${parsed.error.issues[0]?.message} at ${parsed.error.issues[0]?.path.join('.')}`);
    return parsed.data;
  });
  return { corpora, hash: hash.digest('hex') };
}

/** Null when there is none, or one that another version wrote. */
export function readManifest(models: string): Manifest | null {
  if (!existsSync(manifestPath(models)) || !existsSync(modelPath(models))) return null;
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(manifestPath(models), 'utf8')));
  return parsed.success ? parsed.data : null;
}

/** Each file is swapped in whole, the manifest last: a reader never sees half of one. */
export function writeModel(models: string, bytes: Buffer, manifest: Manifest): void {
  mkdirSync(join(models, 'trained'), { recursive: true });
  swapIn(modelPath(models), bytes);
  swapIn(manifestPath(models), `${JSON.stringify(manifest, null, 2)}\n`);
}

function swapIn(path: string, content: Buffer | string) {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
