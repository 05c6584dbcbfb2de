import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { StockedProduct } from '../../commerce/product';
import { type BuiltIndex, IndexBuilder } from '../../search/index-builder';

/** Makes an index of a catalogue while the process goes on answering. */
export type BuildIndex = (
  products: AsyncIterable<StockedProduct>,
  onTaken?: (done: number) => void,
) => Promise<BuiltIndex>;

const batchSize = 500;

async function* inBatches(
  products: AsyncIterable<StockedProduct>,
  onTaken: (done: number) => void,
): AsyncGenerator<StockedProduct[]> {
  let done = 0;
  let batch: StockedProduct[] = [];
  for await (const product of products) {
    batch.push(product);
    if (batch.length < batchSize) continue;
    yield batch;
    done += batch.length;
    onTaken(done);
    batch = [];
  }
  if (batch.length > 0) yield batch;
  onTaken(done + batch.length);
}

/** In a thread of its own; a batch is sent when the one before was taken, so that few are under way. */
async function inWorker(file: string, batches: AsyncIterable<readonly StockedProduct[]>): Promise<BuiltIndex> {
  const worker = new Worker(file);
  const failed = once(worker, 'error').then(([error]) => {
    throw error;
  });
  // Whoever awaits an answer hears of it; afterwards nobody has to.
  failed.catch(() => {});
  try {
    for await (const batch of batches) {
      const taken = once(worker, 'message');
      worker.postMessage(batch);
      await Promise.race([taken, failed]);
    }
    const done = once(worker, 'message');
    worker.postMessage(null);
    const [built] = await Promise.race([done, failed]);
    return built as BuiltIndex;
  } finally {
    await worker.terminate();
  }
}

/** On the thread itself, with a pause after each batch. */
async function onThread(batches: AsyncIterable<readonly StockedProduct[]>): Promise<BuiltIndex> {
  const builder = new IndexBuilder();
  for await (const batch of batches) {
    for (const product of batch) builder.add(product);
    await breathe();
  }
  return builder.finish();
}

/** A worker needs compiled files: where there are only sources, as in tests, the thread itself does it. */
export const buildIndex: BuildIndex = (products, onTaken = () => {}) => {
  const batches = inBatches(products, onTaken);
  const file = join(__dirname, 'index-worker.js');
  return existsSync(file) ? inWorker(file, batches) : onThread(batches);
};
