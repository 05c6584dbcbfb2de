import { z } from 'zod';
import { en } from '../../../replies/en';

/** What a field of a template can be filled with. */
export const templateValues = ['order', 'status', 'text', 'time', 'amount', 'goods', 'carrier', 'tracking'] as const;
export type TemplateValue = (typeof templateValues)[number];

/** Kinds of fields, as the console names them, each with a number behind; `keyword` and `remark` are of old templates. */
export const fieldKinds = [
  ...['thing', 'character_string', 'letter', 'number', 'phrase', 'time', 'date', 'amount', 'name', 'const'],
  ...['keyword', 'first', 'remark'],
] as const;
const fieldName = z.string().regex(new RegExp(`^(${fieldKinds.join('|')})\\d{0,3}$`));

const settingSchema = z.strictObject({
  /** template: service accounts, by their industry. subscription: to whoever agreed to this template. */
  by: z.enum(['template', 'subscription']),
  /** The template's id in the account. */
  template: z.string().regex(/^[\w-]{10,100}$/),
  /** Of a subscription: one yes is good for every message until it is taken back, and not for one. */
  lasting: z.boolean().default(false),
  /** Each field of the template, and what fills it. */
  fields: z.record(fieldName, z.enum(templateValues)),
});

export type TemplateSetting = z.infer<typeof settingSchema>;

const kinds = Object.keys(en.newsStatus);

/** Which news of an order go by which template, when the account may say nothing else. */
export const templatesSchema = z.partialRecord(z.enum(kinds), settingSchema).default({});

export type TemplateSettings = z.infer<typeof templatesSchema>;
