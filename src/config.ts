import { z } from 'zod';

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const url = (...schemes: string[]) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)), {
    error: `must begin with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });

const sealingKey = z.string().refine((key) => Buffer.from(key, 'base64').length === 32, 'has to be 32 bytes in base64');

/** Every setting: its schema, default and description. docs/configuration.md is printed from here. */
const settings = {
  PORT: { schema: whole(0, 65535).default(3978), says: 'Port of the server; 0 for any free one.' },
  HOST: { schema: z.string().default('0.0.0.0'), says: 'Address to listen on.' },
  DATA_DIR: {
    schema: z.string().default('./data'),
    says: 'Folder of the embedded databases, uploads and the signing key.',
  },
  SHOPS_DIR: { schema: z.string().default('./shops'), says: 'Folder with one folder a shop.' },
  PUBLIC_URL: {
    schema: url('http', 'https').optional(),
    says: 'Address that shoppers reach the server at, without a slash at its end. Default: http://localhost:PORT.',
  },
  REDIS_URL: {
    schema: url('redis', 'rediss').optional(),
    says: 'Dialog state, inbox, outbox and the chat log live in this Redis. Default: the embedded SQLite.',
    secret: true,
  },
  REDIS_PREFIX: {
    schema: z
      .string()
      .regex(/^[\w-]{1,40}$/, 'letters, digits, hyphens and underscores')
      .default('shoptalk'),
    says: 'What every key in Redis begins with, so that several installations can share one.',
  },
  DATABASE_URL: {
    schema: url('postgres', 'postgresql').optional(),
    says: 'Catalogue, stock, carts, orders and payments live in this PostgreSQL. Default: the embedded SQLite.',
    secret: true,
  },
  ALLOWED_ORIGINS: {
    schema: z.string().default('*'),
    says: 'Web sites that may embed the chat, separated by commas; * for any.',
  },
  TRUSTED_PROXIES: { schema: whole(0, 10).default(0), says: 'How many proxies stand before the server.' },
  SIGNING_KEY: {
    schema: z.string().min(32).optional(),
    says: 'Signs chat tokens and pay links, at least 32 characters. Default: made once and kept in DATA_DIR.',
    secret: true,
  },
  DIRECT_LINE_SECRET: {
    schema: z.string().min(16).optional(),
    says: 'Lets a merchant’s own server open chats over Direct Line, at least 16 characters. Default: only the public page.',
    secret: true,
  },
  ANONYMOUS_CHAT: { schema: flag.default(true), says: 'Whether anybody may open a chat on the page.' },
  LEASE_MS: {
    schema: whole(500, 600_000).default(15_000),
    says: 'How long one worker may keep a conversation before another takes it over, in milliseconds.',
  },
  KEEP_UNHEARD: {
    schema: flag.default(false),
    says: 'Whether messages that were not understood are kept, masked, for npm run nlu -- review. Only where shoppers have agreed.',
  },
  MICROSOFT_APP_ID: { schema: z.string().optional(), says: 'Bot Framework: the bot’s id. Opens /api/messages.' },
  MICROSOFT_APP_PASSWORD: { schema: z.string().optional(), says: 'Bot Framework: its password.', secret: true },
  MICROSOFT_APP_TENANT_ID: { schema: z.string().optional(), says: 'Bot Framework: the tenant of a single-tenant bot.' },
  SIMULATED_PAYMENTS: {
    schema: flag.optional(),
    says: 'Whether simulators stand in for payment companies that a shop has no credentials of. Default: yes, but no with NODE_ENV=production.',
  },
  PAYMENT_CREDENTIALS: {
    schema: z.string().optional(),
    says: 'What each shop got from WeChat Pay, Alipay and Stripe, as JSON; docs/payments.md has its shape.',
    secret: true,
  },
  PAYMENT_CREDENTIALS_FILE: {
    schema: z.string().optional(),
    says: 'The same in a file: sealed by npm run seal, or readable by its owner only.',
  },
  PAYMENT_CREDENTIALS_KEY: {
    schema: sealingKey.optional(),
    says: 'What that file is sealed with: 32 random bytes in base64.',
    secret: true,
  },
  WECHAT_ACCOUNTS: {
    schema: z.string().optional(),
    says: 'Each shop’s official account on WeChat, as JSON; docs/wechat.md has its shape. Opens /wechat/SHOP.',
    secret: true,
  },
  WECHAT_ACCOUNTS_FILE: {
    schema: z.string().optional(),
    says: 'The same in a file: sealed by npm run seal -- wechat, or readable by its owner only.',
  },
  WECHAT_ACCOUNTS_KEY: {
    schema: sealingKey.optional(),
    says: 'What that file is sealed with: 32 random bytes in base64.',
    secret: true,
  },
  WECHAT_URL: {
    schema: url('https', 'http').default('https://api.weixin.qq.com'),
    says: 'Where the API of official accounts is, without a slash at its end.',
  },
  SPEECH_COMMAND: {
    schema: z.string().optional(),
    says: 'A program that prints the words of a recording, with {file} and {language} in its arguments. Default: shoppers are asked to type.',
  },
  WECHATPAY_URL: {
    schema: url('https', 'http').default('https://api.mch.weixin.qq.com'),
    says: 'Where WeChat Pay is, without a slash at its end.',
  },
  ALIPAY_URL: {
    schema: url('https', 'http').default('https://openapi.alipay.com/gateway.do'),
    says: 'Where Alipay’s gateway is.',
  },
  STRIPE_URL: {
    schema: url('https', 'http').default('https://api.stripe.com'),
    says: 'Where Stripe is, without a slash at its end.',
  },
  NODE_ENV: {
    schema: z.string().default('development'),
    says: 'production refuses settings that are for trials only.',
  },
} as const;

type Settings = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']> };

export type Config = Readonly<Settings>;

export interface SettingDoc {
  readonly name: string;
  readonly says: string;
  readonly secret: boolean;
  readonly default: string;
}

/** All settings with what they do, for docs/configuration.md and .env.example. */
export function describeSettings(): readonly SettingDoc[] {
  return Object.entries(settings).map(([name, setting]) => {
    const parsed = setting.schema.safeParse(undefined);
    return {
      name,
      says: setting.says,
      secret: 'secret' in setting,
      default: parsed.success && parsed.data !== undefined ? String(parsed.data) : '',
    };
  });
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError that names every mistake at once, and never a secret's value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const mistakes: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { schema }] of Object.entries(settings)) {
    const given = env[name]?.trim();
    const parsed = schema.safeParse(given === '' ? undefined : given);
    if (parsed.success) values[name] = parsed.data;
    else mistakes.push(`${name}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`);
  }
  const config = values as Config;
  if (mistakes.length === 0) mistakes.push(...refusedInProduction(config));
  if (mistakes.length > 0) throw new ConfigError(`These settings are wrong:\n  ${mistakes.join('\n  ')}`);
  return config;
}

function refusedInProduction(config: Config): readonly string[] {
  if (config.NODE_ENV !== 'production') return [];
  const mistakes: string[] = [];
  if (config.SIMULATED_PAYMENTS)
    mistakes.push('SIMULATED_PAYMENTS: a shop that takes money cannot take simulated money');
  if (config.MICROSOFT_APP_PASSWORD && !config.MICROSOFT_APP_ID) {
    mistakes.push('MICROSOFT_APP_ID: an empty id would switch authentication off');
  }
  return mistakes;
}
