import type { z } from 'zod';
import { DirectLineError } from './direct-line-error';

/** The body by its schema. @throws 400 that names the first field which does not fit. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'the body';
  throw new DirectLineError('BadArgument', `${where}: ${issue?.message ?? 'does not fit'}`);
}
