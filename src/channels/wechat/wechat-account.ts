import { z } from 'zod';
import { templatesSchema } from './template/template-settings';

const aesKey = z
  .string()
  .length(43)
  .refine((key) => Buffer.from(`${key}=`, 'base64').length === 32, 'has to be 43 characters of base64');

/** What a merchant gets from, and sets in, the official account's console. */
export const wechatAccountSchema = z.strictObject({
  appId: z.string().regex(/^wx[0-9a-zA-Z]{1,30}$/),
  appSecret: z.string().min(16).max(128),
  token: z.string().regex(/^[0-9a-zA-Z]{3,32}$/),
  encodingAesKey: aesKey,
  /** While the key is changed in the console, messages under the one before still come. */
  previousAesKey: aesKey.optional(),
  /** compatible: the console sends plain text beside the encrypted form, which is not looked at. plaintext: nothing is encrypted. */
  mode: z.enum(['secure', 'compatible', 'plaintext']).default('secure'),
  /** Whether people answer in the account's customer service, so that a conversation can be handed to them. */
  humanAgents: z.boolean().default(false),
  templates: templatesSchema,
});

export type WechatAccount = z.infer<typeof wechatAccountSchema>;
