import { z } from 'zod';
import { alipayCredentialsSchema } from './alipay/credentials';
import { stripeCredentialsSchema } from './stripe/credentials';
import { wechatPayCredentialsSchema } from './wechatpay/credentials';

/** By shop and provider: what each merchant got from the payment companies. */
const schema = z.record(
  z.string().min(1),
  z.strictObject({
    wechatpay: wechatPayCredentialsSchema.optional(),
    alipay: alipayCredentialsSchema.optional(),
    stripe: stripeCredentialsSchema.optional(),
  }),
);

export type ShopCredentials = z.infer<typeof schema>;

/** @throws Error that names the wrong places, and never what stands there. */
export function readShopCredentials(text: string): ShopCredentials {
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'the whole'} (${code})`);
  throw new Error(`the payment credentials are wrong at: ${places.join(', ')}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('the payment credentials are not JSON');
  }
}
