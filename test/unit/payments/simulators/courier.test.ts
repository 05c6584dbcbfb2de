import { Courier } from '../../../../src/payments/simulators/courier';
import { openMerchantInbox } from '../../../contract/payment-provider/merchant-inbox';

const minute = 60_000;

test('a notice that is not taken comes again after each pause, and then no more', async () => {
  let now = 0;
  const inbox = await openMerchantInbox();
  inbox.taking = false;
  const courier = new Courier(() => now, [minute, 5 * minute]);
  courier.add({
    make: (at) => ({ url: inbox.url, headers: {}, body: String(at) }),
    isTaken: (status) => status === 200,
  });
  const told: string[] = [];
  for (; now <= 20 * minute; now += minute / 2) {
    await courier.deliverDue();
    told.push(...inbox.drain().map(({ rawBody }) => Buffer.from(rawBody).toString()));
  }
  await inbox.close();
  expect(told).toEqual([0, minute, 6 * minute].map(String));
  expect([courier.abandoned, courier.nextDue]).toEqual([1, null]);
});

test('a merchant that cannot be reached has not taken it', async () => {
  const courier = new Courier(() => 0, [minute]);
  courier.add({ make: () => ({ url: 'http://127.0.0.1:9/', headers: {}, body: '' }), isTaken: () => true });
  expect(await courier.deliverDue()).toBe(1);
  expect([courier.abandoned, courier.nextDue]).toEqual([0, minute]);
});
