import { KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

export interface JournalRecord {
  readonly kind: string;
  readonly key: string;
  readonly record: object;
}

/** What a simulator remembers beyond its own run. */
export interface Journal {
  /** What was kept of a kind, in the order in which it first was. */
  kept<T>(kind: string, schema: z.ZodType<T>): readonly T[];
  /** Writes down, at once, what differs from what was kept under the same kind and key. */
  keep(records: Iterable<JournalRecord>): void;
}

/** For tests of one run. */
export const noJournal: Journal = { kept: () => [], keep: () => undefined };

const lineSchema = z.object({ kind: z.string(), key: z.string(), record: z.unknown() });
const banner = { kind: 'simulator', key: 'note', record: 'Payments by a SIMULATOR. No money was ever moved by them.' };

/** A file of lines that grows: the last line of a kind and key counts. For one process at a time. */
export function fileJournal(path: string): Journal {
  const lines = readLines(path);
  const texts = new Map(lines.map(({ kind, key, record }) => [`${kind} ${key}`, JSON.stringify(record)]));
  const newest = new Map(lines.map((line) => [`${line.kind} ${line.key}`, line]));
  return {
    kept: (kind, schema) =>
      [...newest.values()].filter((line) => line.kind === kind).map(({ record }) => read(path, schema, record)),
    keep(records) {
      const changed: string[] = [];
      for (const { kind, key, record } of records) {
        const text = JSON.stringify(record, asJson);
        if (texts.get(`${kind} ${key}`) === text) continue;
        texts.set(`${kind} ${key}`, text);
        changed.push(`{"kind":${JSON.stringify(kind)},"key":${JSON.stringify(key)},"record":${text}}\n`);
      }
      if (changed.length > 0) append(path, changed.join(''));
    },
  };
}

/** Keys as PEM, maps and sets as lists. A public key is left out: it comes with its private one. */
function asJson(_name: string, value: unknown): unknown {
  if (value instanceof KeyObject) {
    return value.type === 'private' ? value.export({ type: 'pkcs8', format: 'pem' }) : undefined;
  }
  return value instanceof Map || value instanceof Set ? [...value.values()] : value;
}

function append(path: string, text: string): void {
  const isNew = !existsSync(path);
  if (isNew) mkdirSync(dirname(path), { recursive: true });
  // The keys in it open nothing but this simulator, and are still nobody else's.
  appendFileSync(path, isNew ? `${JSON.stringify(banner)}\n${text}` : text, { mode: 0o600 });
}

function readLines(path: string): readonly z.infer<typeof lineSchema>[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  // A line that was cut by the end of the process was never answered for.
  if (whole.length < bytes.length) truncateSync(path, whole.length);
  const texts = whole.toString('utf8').split('\n').slice(0, -1);
  return texts.map((text) => read(path, lineSchema, text, JSON.parse));
}

function read<T, Raw>(path: string, schema: z.ZodType<T>, raw: Raw, open: (raw: Raw) => unknown = (it) => it): T {
  try {
    return schema.parse(open(raw));
  } catch {
    throw new Error(`${path} is not what the payment simulator wrote: delete it, and simulated payments begin anew`);
  }
}
