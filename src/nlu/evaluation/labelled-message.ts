import { z } from 'zod';
import { locales } from '../../base/locale';

/** One line of an evaluation file, as the contract of intents lays it down. */
export const labelledMessageSchema = z.object({
  text: z.string(),
  locale: z.enum(locales),
  intent: z.string(),
  /** Absent: not judged. */
  entities: z.array(z.object({ entity: z.string(), value: z.unknown() })).optional(),
  /** When it was said, for words such as "tomorrow". */
  now: z.string().optional(),
});
export type LabelledMessage = z.infer<typeof labelledMessageSchema>;

/** @throws Error naming the line that does not keep to the format. */
export function parseLabelled(jsonLines: string): LabelledMessage[] {
  return jsonLines
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at }))
    .filter(({ line }) => line !== '')
    .map(({ line, at }) => {
      const parsed = labelledMessageSchema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`Line ${at + 1}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}
