import type { z } from 'zod';
import { Fault } from '../base/fault';

/** Null when it is no JSON or not of this form. */
export function readJson<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** For a provider's own answer. @throws Fault: what cannot be read tells nothing about what was done. */
export function answerOf<T>(schema: z.ZodType<T>, text: string): T {
  const answer = readJson(schema, text);
  if (answer === null) throw new Fault('providerUnreachable', 'the provider answered in a form that is not its own');
  return answer;
}
