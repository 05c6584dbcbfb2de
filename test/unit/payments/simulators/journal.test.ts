import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileJournal, noJournal } from '../../../../src/payments/simulators/journal';
import { rsaKeys } from '../../../../src/payments/simulators/simulated-keys';
import { startStripeSimulator } from '../../../../src/payments/simulators/stripe/start-stripe-simulator';
import { merchantSchema, simulatedMerchant } from '../../../../src/payments/simulators/wechatpay/simulated-merchant';
import { freshFolder } from '../../../support/fresh-folder';

const folder = freshFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sumSchema = z.object({ sum: z.number() });
const sum = (key: string, amount: number) => ({ kind: 'sum', key, record: { sum: amount } });

it('remembers the last word about each thing, in the order in which they came up', () => {
  const path = join(folder, 'sums.jsonl');
  const journal = fileJournal(path);
  expect(existsSync(path)).toBe(false);
  journal.keep([sum('a', 1), sum('b', 2)]);
  journal.keep([sum('a', 3), sum('b', 2)]);
  expect(fileJournal(path).kept('sum', sumSchema)).toEqual([{ sum: 3 }, { sum: 2 }]);
  expect(fileJournal(path).kept('trade', sumSchema)).toEqual([]);
});

it('says in its first line that no money moved, is its owner’s alone, and grows by what changed only', () => {
  const path = join(folder, 'marked.jsonl');
  const journal = fileJournal(path);
  journal.keep([sum('a', 1)]);
  journal.keep([sum('a', 1)]);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('SIMULATOR. No money');
  expect(statSync(path).mode & 0o077).toBe(0);
});

it('forgets a line that was cut off, and goes on behind the last whole one', () => {
  const path = join(folder, 'torn.jsonl');
  fileJournal(path).keep([sum('a', 1)]);
  appendFileSync(path, '{"kind":"sum","key":"a","rec');
  const journal = fileJournal(path);
  journal.keep([sum('b', 2)]);
  expect(fileJournal(path).kept('sum', sumSchema)).toEqual([{ sum: 1 }, { sum: 2 }]);
});

it('names a file that is not its own, and what to do', () => {
  const path = join(folder, 'foreign.jsonl');
  writeFileSync(path, '{"hello":1}\n');
  expect(() => fileJournal(path)).toThrow(`${path} is not what the payment simulator wrote: delete it`);
});

it('keeps keys with which the same merchant goes on signing', () => {
  const path = join(folder, 'keys.jsonl');
  const merchant = simulatedMerchant(1, Date.now(), 'demo');
  fileJournal(path).keep([{ kind: 'merchant', key: merchant.merchantId, record: merchant }]);
  const [kept] = fileJournal(path).kept('merchant', merchantSchema);
  expect(kept?.merchantKeys.publicKey.equals(merchant.merchantKeys.publicKey)).toBe(true);
  expect(kept?.publicKey.privateKey.equals(merchant.publicKey.privateKey)).toBe(true);
  expect(kept).toMatchObject({
    name: 'demo',
    appId: merchant.appId,
    certificates: [{ id: merchant.certificates[0]?.id }],
  });
  expect(readFileSync(path, 'utf8')).not.toContain('PUBLIC KEY-----","privateKey');
});

it('without a file nothing is kept', () => {
  noJournal.keep([{ kind: 'keys', key: 'a', record: rsaKeys() }]);
  expect(noJournal.kept('keys', sumSchema)).toEqual([]);
});

it('gives the same account again under its name in another run, and another one under another name', async () => {
  const journal = () => fileJournal(join(folder, 'accounts.jsonl'));
  const first = await startStripeSimulator({ now: Date.now, journal: journal() });
  const account = first.addAccount('demo');
  expect(first.addAccount('demo')).toBe(account);
  await first.close();
  const second = await startStripeSimulator({ now: Date.now, journal: journal() });
  expect(second.addAccount('demo').secretKey).toBe(account.secretKey);
  expect(second.addAccount('other').secretKey).not.toBe(account.secretKey);
  await second.close();
});
