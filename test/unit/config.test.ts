import { ConfigError, describeSettings, readConfig } from '../../src/config';

const mistakesOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

test('everything has a default', () => {
  expect(readConfig({})).toMatchObject({ PORT: 3978, DATA_DIR: './data', SHOPS_DIR: './shops', ANONYMOUS_CHAT: true });
});

test('an empty or blank setting is one that is not set', () => {
  expect(readConfig({ PORT: '', REDIS_URL: '   ' })).toMatchObject({ PORT: 3978 });
  expect(readConfig({ REDIS_URL: '' }).REDIS_URL).toBeUndefined();
});

test('all mistakes are told at once', () => {
  const told = mistakesOf({ PORT: '70000', LEASE_MS: '1', REDIS_URL: 'http://x', ANONYMOUS_CHAT: 'perhaps' });
  for (const name of ['PORT', 'LEASE_MS', 'REDIS_URL', 'ANONYMOUS_CHAT']) expect(told).toContain(name);
});

test('a secret is never told, not even a wrong one', () => {
  const told = mistakesOf({ SIGNING_KEY: 'topsecret', DIRECT_LINE_SECRET: 'topsecret', DATABASE_URL: 'topsecret' });
  expect(told).toMatch(/DATABASE_URL[\s\S]*SIGNING_KEY[\s\S]*DIRECT_LINE_SECRET/);
  expect(told).not.toContain('topsecret');
});

test('unknown variables are not our business', () => {
  expect(readConfig({ HOME: '/root', SHOPTALK_TYPO: '1' })).not.toHaveProperty('HOME');
});

test.each([
  ['PORT', '3978.5'],
  ['PORT', 'http'],
  ['PORT', '-1'],
  ['DATABASE_URL', 'mysql://x/y'],
  ['PUBLIC_URL', 'shop.example'],
  ['SIGNING_KEY', 'too short'],
  ['TRUSTED_PROXIES', '11'],
])('%s=%s is refused', (name, value) => {
  expect(mistakesOf({ [name]: value })).toContain(name);
});

test('flags are written as true, false, 1 or 0', () => {
  const flag = (value: string) => readConfig({ ANONYMOUS_CHAT: value }).ANONYMOUS_CHAT;
  expect(['true', '1', 'false', '0'].map(flag)).toEqual([true, true, false, false]);
});

describe('production', () => {
  const production = (env: Record<string, string>) => mistakesOf({ NODE_ENV: 'production', ...env });

  test('refuses simulated money', () => {
    expect(production({ SIMULATED_PAYMENTS: 'true' })).toContain('SIMULATED_PAYMENTS');
    expect(production({})).toBe('');
  });

  test('refuses a Bot Framework password without its id', () => {
    expect(production({ MICROSOFT_APP_PASSWORD: 'x' })).toContain('MICROSOFT_APP_ID');
    expect(production({ MICROSOFT_APP_PASSWORD: 'x', MICROSOFT_APP_ID: 'y' })).toBe('');
  });
});

test('each setting is described, and every one that could open a door is marked as a secret', () => {
  const described = describeSettings();
  for (const { says } of described) expect(says).toMatch(/^\S.*\.$/);
  const secrets = described.filter(({ secret }) => secret).map(({ name }) => name);
  const named = described
    .map(({ name }) => name)
    .filter((name) => /SECRET|PASSWORD|KEY$|CREDENTIALS$|ACCOUNTS$|REDIS_URL|DATABASE_URL/.test(name));
  expect(secrets.sort()).toEqual(named.sort());
});
