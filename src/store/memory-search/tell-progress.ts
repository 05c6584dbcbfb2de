import type { ShopId } from '../../base/ids';
import type { Log } from '../../base/log';

/** How far the making of an index is: products taken in, then the file that keeps it. */
export interface IndexProgress {
  readonly phase: 'products' | 'file';
  readonly done: number;
  readonly of: number;
}

const everyMs = 1000;
const quietMs = 2000;

/** Writes a line a second to the log while the work lasts, from the second one on. */
export async function tellProgress<T>(
  { shop, log }: { readonly shop: ShopId; readonly log: Log },
  work: (onProgress: (progress: IndexProgress) => void) => Promise<T>,
): Promise<T> {
  let progress: IndexProgress | null = null;
  let lasted = 0;
  const timer = setInterval(() => {
    lasted += everyMs;
    if (progress && lasted >= quietMs) log.info('indexBuilding', { shop, ...progress });
  }, everyMs);
  try {
    return await work((next) => {
      progress = next;
    });
  } finally {
    clearInterval(timer);
  }
}
