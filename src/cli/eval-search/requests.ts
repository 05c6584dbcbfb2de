import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../base/locale';

const requestSchema = z.object({
  catalogue: z.string(),
  text: z.string(),
  /** Grades 1 to 3 by product id; what is not there is not relevant. */
  relevant: z.record(z.string(), z.number()),
  /** Minor units. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** Id of the brand asked for. */
  brand: z.string().optional(),
  /** What no title or brand may hold. */
  not: z.string().optional(),
});

export type JudgedRequest = z.infer<typeof requestSchema> & {
  readonly locale: Locale;
  /** Only some products were judged: the others are dropped from a ranking before it is measured. */
  readonly shallow: boolean;
};

/** Requests with complete judgements, one JSON object a line. */
export function readRequests(file: string, locale: Locale): JudgedRequest[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...requestSchema.parse(JSON.parse(line)), locale, shallow: false }));
}

/** The development queries of Chorus: query, product, grade. Queries without a relevant product cannot be measured. */
export function readChorus(data: string): JudgedRequest[] {
  const byQuery = new Map<string, Record<string, number>>();
  const lines = readFileSync(join(data, 'icecat-chorus', 'judgements-dev.csv'), 'utf8')
    .split('\n')
    .slice(1);
  for (const line of lines) {
    const match = /^"?(.*?)"?,(\d+),(\d)\s*$/.exec(line);
    if (!match) continue;
    const [, query = '', id = '', grade = '0'] = match;
    const judged = byQuery.get(query) ?? {};
    judged[id] = Number(grade);
    byQuery.set(query, judged);
  }
  return [...byQuery]
    .filter(([, relevant]) => Object.values(relevant).some((grade) => grade > 0))
    .map(([text, relevant]) => ({ catalogue: 'icecat', text, relevant, locale: 'en', shallow: true }));
}
