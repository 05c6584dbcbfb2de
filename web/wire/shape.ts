/** What can come over the wire. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Reads a value of unknown form; undefined when it is not one of the kind. */
export type Reader<T> = (value: unknown) => T | undefined;

/** What a reader reads. */
export type Read<R> = R extends Reader<infer T> ? T : never;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);

export const number: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const literal =
  <T extends string>(...wanted: readonly T[]): Reader<T> =>
  (value) =>
    wanted.find((each) => each === value);

/** A value that may be null. */
export const nullable =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : reader(value);

/** A value that may be missing or unreadable; then the other one stands for it. */
export const orElse =
  <T, E>(reader: Reader<T>, other: E): Reader<T | E> =>
  (value) =>
    reader(value) ?? other;

/** Every entry must be readable. */
export const list =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const read: T[] = [];
    for (const each of value) {
      const entry = reader(each);
      if (entry === undefined) return undefined;
      read.push(entry);
    }
    return read;
  };

/** Entries that cannot be read are left out. */
export const some =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value) =>
    Array.isArray(value) ? value.map(reader).filter((each) => each !== undefined) : undefined;

/** An object with at least these fields; others are dropped. */
export function object<S extends Readonly<Record<string, Reader<unknown>>>>(
  shape: S,
): Reader<{ readonly [K in keyof S]: Exclude<Read<S[K]>, undefined> }> {
  return (value) => {
    if (!isRecord(value)) return undefined;
    const read: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries(shape)) {
      const field = reader(value[key]);
      if (field === undefined) return undefined;
      read[key] = field;
    }
    // The loop has read every field of the shape.
    return read as { readonly [K in keyof S]: Exclude<Read<S[K]>, undefined> };
  };
}

/** Whatever JSON; deep things are taken as they are, since they came out of JSON.parse. */
export const json: Reader<Json> = (value) => (value === undefined ? undefined : (value as Json));

/** The first reader that can. */
export function either<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (value) => {
    for (const reader of readers) {
      const read = reader(value);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}

/** JSON text, or undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
