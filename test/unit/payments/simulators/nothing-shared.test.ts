import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const payments = join(__dirname, '..', '..', '..', '..', 'src', 'payments');

const importsOf = (folder: string): readonly string[] =>
  readdirSync(join(payments, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(payments, folder, name), 'utf8').matchAll(/from '(\.[^']*)'/g)])
    .map(([, path = '']) => path);

test('a simulator shares no code with what it tests', () => {
  const paths = importsOf('simulators');
  expect(paths.length).toBeGreaterThan(20);
  // Within its own folder, or among the simulators: `../../` leads out of them.
  expect(paths.filter((path) => /^\.\.\/\.\.\//.test(path))).toEqual([]);
  expect(paths.filter((path) => /^\.\.\/(call-provider|rsa-sha256|read-json|refuse)$/.test(path))).toEqual([]);
});

test('what takes real money knows no simulator, and no provider knows another', () => {
  for (const folder of ['wechatpay', 'alipay', 'stripe']) {
    const outside = importsOf(folder).filter((path) => /simulat|\.\.\/(wechatpay|alipay|stripe)\//.test(path));
    expect([folder, outside]).toEqual([folder, []]);
  }
});
