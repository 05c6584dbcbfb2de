import { parentPort } from 'node:worker_threads';
import type { StockedProduct } from '../../commerce/product';
import { IndexBuilder } from '../../search/index-builder';

/** Products to be taken in; null ends the catalogue. */
export type ToWorker = readonly StockedProduct[] | null;

/** Every array of a value, so that its memory is handed over instead of copied. */
function buffersOf(value: unknown, found: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) buffersOf(inner, found);
  return found;
}

const builder = new IndexBuilder();
parentPort?.on('message', (products: ToWorker) => {
  if (products) {
    for (const product of products) builder.add(product);
    parentPort?.postMessage('taken');
    return;
  }
  const built = builder.finish();
  parentPort?.postMessage(built, [...buffersOf(built.segments)]);
});
