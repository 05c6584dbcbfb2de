import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { ProductId, ShopId } from '../../base/ids';
import type { Log } from '../../base/log';
import type { CommerceStore } from '../../ports/commerce-store';
import type { PictureSearch } from '../../ports/picture-search';
import type { Fingerprint } from '../../search/pictures/fingerprint';
import { type KnownPicture, lookalikes } from '../../search/pictures/likeness';
import { fingerprints, openDecoder } from './read-picture';

const printSchema = z.object({
  waves: z.array(z.number()),
  slopes: z.array(z.number()),
  fields: z.array(z.number()),
});
/** By path, with what the file was when it was looked at. */
const cacheSchema = z.record(z.string(), z.object({ mark: z.string(), prints: z.array(printSchema) }));
type Cache = z.infer<typeof cacheSchema>;

const shown = 3;
/** A turn waits no longer for pictures that were not looked at before; the looking goes on without it. */
const longestWaitMs = 6000;
/** So many pictures are not looked at again after an end that nobody expected. */
const keptEvery = 500;
const largestBytes = 12_000_000;

export interface PictureIndexDeps {
  readonly shop: ShopId;
  readonly store: Pick<CommerceStore, 'catalogue'>;
  /** The shop's own: pictures at other addresses are not looked at. */
  readonly folder: string;
  /** Where fingerprints are kept between starts. */
  readonly file: string;
  readonly log: Log;
  /** How long a turn waits for the catalogue to be looked at. */
  readonly waitMs?: number;
}

/** "Is it this?": the catalogue by what its pictures look like, looked at when the first picture comes. Null without a decoder. */
export function openPictureIndex(deps: PictureIndexDeps): PictureSearch | null {
  const { shop, file, log, waitMs = longestWaitMs } = deps;
  const decoder = openDecoder();
  if (!decoder) return null;
  let cache: Cache | null = null;
  let looking: Promise<readonly KnownPicture[]> | null = null;
  const lookAtAll = async (): Promise<readonly KnownPicture[]> => {
    cache ??= await readCache(file);
    return look(decoder, deps, cache);
  };
  const known = (): Promise<readonly KnownPicture[]> => {
    if (looking) return looking;
    looking = lookAtAll().finally(() => {
      looking = null;
    });
    // Also when no turn waits any more.
    looking.catch((error: unknown) => log.error('picturesNotLookedAt', { shop, error: String(error) }));
    return looking;
  };
  return {
    async lookalikes(bytes) {
      if (bytes.length > largestBytes) return null;
      const [query] = (await fingerprints(decoder, bytes, 'stranger')) ?? [];
      if (!query) return null;
      const pictures = await within(waitMs, known());
      return pictures ? lookalikes(query, pictures, shown).map(({ product }) => product) : 'notYet';
    },
  };
}

/** Null when it takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function readCache(file: string): Promise<Cache> {
  try {
    return cacheSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

type Decoder = NonNullable<ReturnType<typeof openDecoder>>;

async function look(decoder: Decoder, deps: PictureIndexDeps, cache: Cache): Promise<readonly KnownPicture[]> {
  const { shop, store, folder, file, log } = deps;
  const known: KnownPicture[] = [];
  let fresh = 0;
  for await (const { id, pictures } of store.catalogue.all(shop)) {
    const looked = await printsOf(decoder, { folder, picture: pictures[0], cache });
    if (!looked) continue;
    known.push({ product: id as ProductId, prints: looked.prints });
    if (!looked.fresh) continue;
    fresh += 1;
    if (fresh % keptEvery === 0) await keep(file, cache);
  }
  if (fresh > 0) {
    await keep(file, cache);
    log.info('picturesLookedAt', { shop, fresh });
  }
  return known;
}

interface Looking {
  readonly folder: string;
  readonly picture: string | undefined;
  readonly cache: Cache;
}

async function printsOf(decoder: Decoder, { folder, picture, cache }: Looking) {
  if (!picture || /^https?:/.test(picture)) return null;
  const path = resolve(folder, picture);
  if (!path.startsWith(`${resolve(folder)}${sep}`)) return null;
  const info = await stat(path).catch(() => null);
  if (!info || info.size > largestBytes) return null;
  const mark = `${info.size}:${Math.round(info.mtimeMs)}`;
  const kept = cache[picture];
  if (kept?.mark === mark) return { prints: kept.prints as readonly Fingerprint[], fresh: false };
  const prints = (await fingerprints(decoder, await readFile(path), 'shop')) ?? [];
  cache[picture] = {
    mark,
    prints: prints.map(({ waves, slopes, fields }) => ({
      waves: [...waves],
      slopes: [...slopes],
      fields: [...fields],
    })),
  };
  return { prints, fresh: true };
}

async function keep(file: string, cache: Cache): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = join(dirname(file), `.${process.pid}.pictures`);
  await writeFile(part, JSON.stringify(cache));
  await rename(part, file);
}
