import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Locale, locales } from '../base/locale';
import { type Corpus, corpusSchema } from './corpus';
import { type Manifest, manifestSchema } from './manifest';

/** Where corpora and the trained model lie, under the folder `models`. */
export const modelPath = (models: string): string => join(models, 'trained', 'model.bin');
const manifestPath = (models: string) => join(models, 'trained', 'manifest.json');

export const corpusPath = (models: string, locale: Locale): string => join(models, `corpus.${locale}.json`);

/** @throws Error naming the file when it has an intent that is not in the contract. */
export function parseCorpus(path: string, text: string): Corpus {
  const parsed = corpusSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export interface Corpora {
  readonly corpora: readonly Corpus[];
  /** SHA-256 over the files as they are. */
  readonly hash: string;
}

/** @throws Error naming the file when one is missing or wrong. */
export function readCorpora(models: string): Corpora {
  const hash = createHash('sha256');
  const corpora = locales.map((locale) => {
    const path = corpusPath(models, locale);
    const text = readFileSync(path, 'utf8');
    hash.update(text);
    return parseCorpus(path, text);
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
  const whole = `${path}.${process.pid}.new`;
  writeFileSync(whole, content);
  renameSync(whole, path);
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
