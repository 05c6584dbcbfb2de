import { z } from 'zod';
import type { Bubble, Unsent, WechatAccount } from './account';
import { errors } from './api-error';

const schema = z.object({
  template_id: z.string(),
  data: z.record(z.string(), z.object({ value: z.string() })),
});

/** What each kind of field may hold, by the documentation. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/^thing\d+$/, /^.{1,20}$/u],
  [/^character_string\d+$/, /^[\x20-\x7e]{1,32}$/],
  [/^phrase\d+$/, /^\p{Script=Han}{1,5}$/u],
  [/^(time|date)\d+$/, /^(\d{4}年\d{1,2}月\d{1,2}日)?( ?\d{1,2}:\d{2})?$/],
  [/^amount\d+$/, /^[^\d\s]?\d{1,10}(\.\d+)?元?$/],
  [/^number\d+$/, /^[\d.]{1,32}$/],
];

/** A message by a template. @throws ApiError 40037 for one that the account lacks, 47003 for a field that does not fit. */
export function readNotice(body: unknown, { templates = {} }: WechatAccount): Unsent<Bubble> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw errors.malformed();
  const { template_id: template, data } = parsed.data;
  const fields = templates[template];
  if (!fields) throw errors.invalidTemplate();
  for (const field of fields) {
    const value = data[field]?.value ?? '';
    const allowed = kinds.find(([name]) => name.test(field))?.[1] ?? /./;
    if (value === '' || !allowed.test(value)) throw errors.invalidArgument(field);
  }
  const values = Object.entries(data).map(([name, { value }]) => [name, value] as const);
  return { type: 'notice', template, data: Object.fromEntries(values) };
}
