import type { z } from 'zod';
import { counted, formatNumber } from '../../replies/format';

/** Why a row cannot be loaded: which line, which column or field, and the reason in words for a shop owner. */
export interface BadRow {
  /** 1-based line of the file. */
  readonly line: number;
  /** A column's header, or a field's path such as variants.0.price; null for the row as a whole. */
  readonly column: string | null;
  readonly reason: string;
}

export type ReadRow<T> = { readonly row: T; readonly line: number } | { readonly bad: readonly BadRow[] };

export const badRows = (line: number, error: z.ZodError): BadRow[] =>
  error.issues.map(({ path, message }) => ({ line, column: path.length > 0 ? path.join('.') : null, reason: message }));

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** For a text of this many UTF-16 units, and a limit. */
export const tooLong = (length: number, most: number): string =>
  `has ${counted(length, 'character', 'characters')}: at most ${formatNumber(most, 'en')}`;

function tooBig(maximum: number, input: unknown): string {
  if (typeof input === 'string') return tooLong(input.length, maximum);
  const most = formatNumber(maximum, 'en');
  if (Array.isArray(input)) return `has ${counted(input.length, 'entry', 'entries')}: at most ${most}`;
  return `is more than ${most}`;
}

/** What a schema has against a value, in words for a shop owner; where the schema has words of its own, these go first. */
export const inWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'too_big':
      return tooBig(Number(issue.maximum), issue.input);
    case 'too_small':
      return issue.origin === 'number' ? `is less than ${formatNumber(Number(issue.minimum), 'en')}` : 'is empty';
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `is not ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_union':
      return 'is not a text';
    case 'invalid_format':
      return issue.format === 'date' ? 'is not a date such as 2026-08-31' : undefined;
    case 'unrecognized_keys': {
      const names = issue.keys.map((key) => `"${key}"`).join(', ');
      return issue.keys.length === 1 ? `has an unknown field: ${names}` : `has unknown fields: ${names}`;
    }
    default:
      return undefined;
  }
};
