import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../base/clock';
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
/** A turn waits no longer for pictures that were not looked at before; the next one goes on. */
const patienceMs = 6000;
const largestBytes = 12_000_000;

export interface PictureIndexDeps {
  readonly shop: ShopId;
  readonly store: Pick<CommerceStore, 'catalogue'>;
  /** The shop's own: pictures at other addresses are not looked at. */
  readonly folder: string;
  /** Where fingerprints are kept between starts. */
  readonly file: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** "Is it this?": the catalogue by what its pictures look like, looked at when the first picture comes. Null without a decoder. */
export function openPictureIndex(deps: PictureIndexDeps): PictureSearch | null {
  const decoder = openDecoder();
  if (!decoder) return null;
  let cache: Cache | null = null;
  let busy: Promise<readonly KnownPicture[]> = Promise.resolve([]);
  const known = async (): Promise<readonly KnownPicture[]> => {
    cache ??= await readCache(deps.file);
    return look(decoder, deps, cache);
  };
  return {
    async lookalikes(bytes) {
      if (bytes.length > largestBytes) return null;
      const [query] = (await fingerprints(decoder, bytes, 'stranger')) ?? [];
      if (!query) return null;
      busy = busy.then(known, known);
      return lookalikes(query, await busy, shown).map(({ product }) => product);
    },
  };
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
  const { shop, store, folder, clock, log } = deps;
  const until = clock.now() + patienceMs;
  const known: KnownPicture[] = [];
  let fresh = 0;
  let left = 0;
  for await (const { id, pictures } of store.catalogue.all(shop)) {
    const prints = await printsOf(decoder, { folder, picture: pictures[0], cache, mayLook: clock.now() < until });
    if (prints === 'later') left += 1;
    else if (prints) {
      known.push({ product: id as ProductId, prints: prints.prints });
      fresh += prints.fresh ? 1 : 0;
    }
  }
  if (fresh > 0) await keep(deps.file, cache);
  if (fresh + left > 0) log.info('picturesLookedAt', { shop, fresh, left });
  return known;
}

interface Looking {
  readonly folder: string;
  readonly picture: string | undefined;
  readonly cache: Cache;
  readonly mayLook: boolean;
}

async function printsOf(decoder: Decoder, { folder, picture, cache, mayLook }: Looking) {
  if (!picture || /^https?:/.test(picture)) return null;
  const path = resolve(folder, picture);
  if (!path.startsWith(`${resolve(folder)}${sep}`)) return null;
  const info = await stat(path).catch(() => null);
  if (!info || info.size > largestBytes) return null;
  const mark = `${info.size}:${Math.round(info.mtimeMs)}`;
  const kept = cache[picture];
  if (kept?.mark === mark) return { prints: kept.prints as readonly Fingerprint[], fresh: false };
  if (!mayLook) return 'later' as const;
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
