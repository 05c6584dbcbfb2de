import { X509Certificate } from 'node:crypto';
import { newCertificate, simulatedMerchant } from '../../../../src/payments/simulators/wechatpay/simulated-merchant';
import { platformKeys } from '../../../../src/payments/wechatpay/platform-keys';
import { credentialsOf } from './merchant';

const start = Date.parse('2026-11-22T12:00:00Z');
const hour = 3_600_000;
const first = newCertificate(start);
const second = newCertificate(start);
const merchant = simulatedMerchant(1, start);
const byCertificates = { publicKey: null, certificates: true };

function downloads(...lists: readonly (readonly { readonly certificate: string | null }[])[]) {
  const asked: number[] = [];
  const download = async (now: number) => {
    const list = lists[Math.min(asked.length, lists.length - 1)];
    asked.push(now);
    if (!list) throw new Error('cannot be reached');
    return list.map(({ certificate }) => new X509Certificate(certificate ?? ''));
  };
  return { asked, download };
}

test('certificates are downloaded once and found by their serial numbers in any writing', async () => {
  const { asked, download } = downloads([first, second]);
  const keys = platformKeys(byCertificates, download);
  const found = await Promise.all([
    keys.find(first.id, start),
    keys.find(second.id.toLowerCase(), start),
    keys.find(`00${first.id}`, start),
  ]);
  expect(found.map((key) => key?.type)).toEqual(['public', 'public', 'public']);
  expect(asked).toEqual([start]);
});

test('a new certificate is found as soon as it signs', async () => {
  const { asked, download } = downloads([first], [first, second]);
  const keys = platformKeys(byCertificates, download);
  await keys.find(first.id, start);
  expect(await keys.find(second.id, start + hour)).not.toBeNull();
  expect(asked).toEqual([start, start + hour]);
});

test('serials that are made up do not become a flood of downloads', async () => {
  const { asked, download } = downloads([first]);
  const keys = platformKeys(byCertificates, download);
  for (let count = 0; count < 50; count += 1) {
    expect(await keys.find(`ABCDEF${count}`, start + count * 1_000)).toBeNull();
  }
  expect(asked).toHaveLength(1);
});

test('certificates are renewed twice a day, and a renewal that fails costs nothing', async () => {
  const { asked, download } = downloads([first], []);
  const keys = platformKeys(byCertificates, async (now) => {
    const list = await download(now);
    if (list.length === 0) throw new Error('cannot be reached');
    return list;
  });
  await keys.find(first.id, start);
  await keys.find(first.id, start + 11 * hour);
  expect(asked).toHaveLength(1);
  expect(await keys.find(first.id, start + 13 * hour)).not.toBeNull();
  expect(asked).toHaveLength(2);
});

test('a certificate that was withdrawn or has run out is no longer trusted', async () => {
  const { download } = downloads([first], [second]);
  const keys = platformKeys(byCertificates, download);
  expect(await keys.find(first.id, start)).not.toBeNull();
  expect(await keys.find(first.id, start + 13 * hour)).toBeNull();
  expect(await keys.find(second.id, start + 6 * 365 * 24 * hour)).toBeNull();
});

test('a public key is known by its own id alone, and needs no download', async () => {
  const { publicKey } = credentialsOf(merchant, { publicKey: true, certificates: false });
  const { asked, download } = downloads([first]);
  const keys = platformKeys({ publicKey, certificates: false }, download);
  expect(await keys.find(merchant.publicKey.id, start)).not.toBeNull();
  expect(await keys.find('PUB_KEY_ID_OTHER', start)).toBeNull();
  expect(await keys.find(first.id, start)).toBeNull();
  expect(asked).toEqual([]);
});

test('while a merchant changes over, both are trusted', async () => {
  const { publicKey } = credentialsOf(merchant, { publicKey: true, certificates: true });
  const keys = platformKeys({ publicKey, certificates: true }, downloads([first]).download);
  expect(await keys.find(merchant.publicKey.id, start)).not.toBeNull();
  expect(await keys.find(first.id, start)).not.toBeNull();
});
