import { setImmediate as breathe } from 'node:timers/promises';

/** Rows a statement: far below the parameter limits of both databases (32,766 and 65,535). */
const batchSize = 500;

/** Between two batches everything else of the process has its turn: the embedded database works without leaving the thread. */
export async function* inBatches<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
    await breathe();
  }
  if (batch.length > 0) yield batch;
}
