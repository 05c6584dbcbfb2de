import type { Postings } from './segment';
import { numberAgain } from './string-table';

const none = new Uint16Array(0);

/** Documents of a key, ascending. */
export function docsOf(postings: Postings, key: string): Uint16Array {
  const number = numberAgain(postings.keys, key);
  return number < 0 ? none : postings.docs.subarray(postings.starts[number], postings.starts[number + 1]);
}

/** How many documents a key has. */
export function lengthOf({ keys, starts }: Postings, key: string): number {
  const number = numberAgain(keys, key);
  return number < 0 ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0);
}

/** The place of a document in an ascending list, or -1. */
export function placeOf(docs: Uint16Array, doc: number): number {
  let low = 0;
  let high = docs.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = docs[middle] ?? 0;
    if (found === doc) return middle;
    if (found < doc) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * The first place in an ascending list whose document is not below this one: sought in growing steps from where the one
 * before was found, or from the start where documents do not come in order.
 */
export function seek(docs: Uint16Array, doc: number, from: number): number {
  let low = from > 0 && (docs[from - 1] ?? 0) >= doc ? 0 : from;
  let step = 1;
  while (low + step < docs.length && (docs[low + step] ?? 0) < doc) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, docs.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docs[middle] ?? 0) < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Documents that stand in every list; the shortest list is walked. */
export function intersect(lists: readonly Uint16Array[]): Uint16Array {
  const ordered = [...lists].sort((a, b) => a.length - b.length);
  let left = ordered[0] ?? none;
  for (const list of ordered.slice(1)) left = those(left, list);
  return left;
}

/** Documents of a list, in any order, that stand in an ascending one that is longer. */
export const those = (few: Uint16Array, list: Uint16Array): Uint16Array =>
  few.length * 8 < list.length ? within(few, list) : both(few, list);

function within(few: Uint16Array, list: Uint16Array): Uint16Array {
  const out = new Uint16Array(few.length);
  let used = 0;
  let place = 0;
  for (const doc of few) {
    place = seek(list, doc, place);
    out[used] = doc;
    if (list[place] === doc) used += 1;
  }
  return out.subarray(0, used);
}

const marks = new Uint8Array(65_536);

/** Marks take as long for any two lists; steps through both wait for each guess of which comes next. */
function both(few: Uint16Array, list: Uint16Array): Uint16Array {
  const out = new Uint16Array(few.length + 1);
  let used = 0;
  for (const doc of few) marks[doc] = 1;
  for (const doc of list) {
    out[used] = doc;
    used += marks[doc] ?? 0;
  }
  for (const doc of few) marks[doc] = 0;
  return out.subarray(0, used);
}

/** Longer lists are put together with a mark a document instead of step by step. */
const longList = 4096;

function mergeAll(a: Uint16Array, b: Uint16Array): Uint16Array {
  const out = new Uint16Array(a.length + b.length);
  let used = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    out[used] = Math.min(left, right);
    used += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  while (i < a.length) out[used++] = a[i++] ?? 0;
  while (j < b.length) out[used++] = b[j++] ?? 0;
  return out.subarray(0, used);
}

function markAll(lists: readonly Uint16Array[]): Uint16Array {
  let count = 0;
  for (const list of lists) {
    for (const doc of list) {
      if (marks[doc]) continue;
      marks[doc] = 1;
      count += 1;
    }
  }
  const out = new Uint16Array(count);
  for (let doc = 0, used = 0; used < count; doc += 1) {
    if (!marks[doc]) continue;
    marks[doc] = 0;
    out[used] = doc;
    used += 1;
  }
  return out;
}

/** Documents that stand in any list, ascending. */
export function union(lists: readonly Uint16Array[]): Uint16Array {
  const filled = lists.filter((list) => list.length > 0).sort((a, b) => a.length - b.length);
  const total = filled.reduce((sum, list) => sum + list.length, 0);
  if (filled.length > 1 && total > longList) return markAll(filled);
  return filled.slice(1).reduce(mergeAll, filled[0] ?? none);
}

/** Documents of the first list that do not stand in the second. */
export function subtract(from: Uint16Array, taken: Uint16Array): Uint16Array {
  if (from.length === 0 || taken.length === 0) return from;
  if (from.length * 8 < taken.length) return from.filter((doc) => placeOf(taken, doc) < 0);
  const out = new Uint16Array(from.length);
  let used = 0;
  let at = 0;
  for (const doc of from) {
    while (at < taken.length && (taken[at] ?? 0) < doc) at += 1;
    if (taken[at] !== doc) out[used++] = doc;
  }
  return out.subarray(0, used);
}
