import { crc32 } from 'node:zlib';
import type { Segment } from './segment';

/** Raised whenever what a segment holds, or how it is read, changes: older snapshots are made anew. */
export const segmentFormat = 6;

const magic = 0x53_48_49_58;
const headerBytes = 16;

interface Place {
  readonly $: keyof typeof arrays;
  readonly at: number;
  readonly length: number;
}

const arrays = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;

type AnyArray = InstanceType<(typeof arrays)[keyof typeof arrays]>;

const aligned = (bytes: number): number => (bytes + 7) & ~7;

function isArray(value: unknown): value is AnyArray {
  return ArrayBuffer.isView(value) && value.constructor.name in arrays;
}

/**
 * Segments and whatever JSON goes with them as one run of bytes: header, JSON with the place of each array, then the
 * arrays, each at a multiple of eight.
 */
export function toBytes(segments: readonly Segment[], meta: unknown): Uint8Array {
  const found: { readonly array: AnyArray; readonly at: number }[] = [];
  let used = 0;
  const place = (value: unknown): unknown => {
    if (isArray(value)) {
      const at = used;
      used = aligned(used + value.byteLength);
      found.push({ array: value, at });
      return { $: value.constructor.name, at, length: value.length };
    }
    if (Array.isArray(value)) return value.map(place);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, place(inner)]));
  };
  const json = new TextEncoder().encode(JSON.stringify({ segments: place(segments), meta }));
  const start = aligned(headerBytes + json.length);
  const bytes = new Uint8Array(start + used);
  bytes.set(json, headerBytes);
  for (const { array, at } of found) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + at);
  }
  const header = new Uint32Array(bytes.buffer, 0, headerBytes / 4);
  header.set([magic, segmentFormat, json.length, 0]);
  header[3] = crc32(bytes.subarray(headerBytes));
  return bytes;
}

export interface FromBytes {
  readonly segments: readonly Segment[];
  readonly meta: unknown;
}

/** What `toBytes` packed; null when the bytes are torn, or were written in another format. */
export function fromBytes(bytes: Uint8Array): FromBytes | null {
  if (bytes.byteLength < headerBytes || bytes.byteOffset % 8 !== 0) return null;
  const [mark, format, jsonLength = 0, sum] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  if (mark !== magic || format !== segmentFormat || headerBytes + jsonLength > bytes.byteLength) return null;
  if (crc32(bytes.subarray(headerBytes)) !== sum) return null;
  const start = bytes.byteOffset + aligned(headerBytes + jsonLength);
  const json = new TextDecoder().decode(bytes.subarray(headerBytes, headerBytes + jsonLength));
  const { segments, meta } = JSON.parse(json);
  const laid = (value: unknown): unknown => {
    if (isPlace(value)) return revive(bytes, start, value);
    if (Array.isArray(value)) return value.map(laid);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, laid(inner)]));
  };
  return { segments: laid(segments) as readonly Segment[], meta };
}

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && '$' in value;

function revive(bytes: Uint8Array, start: number, { $, at, length }: Place): AnyArray {
  const Kind = arrays[$];
  return new Kind(bytes.buffer as ArrayBuffer, start + at, length);
}
