import { join } from 'node:path';
import { AttemptId } from '../../src/base/ids';
import { money } from '../../src/commerce/money';
import { requestRefund } from '../../src/operations/request-refund';
import type { ReceivedNotification } from '../../src/ports/payment-provider';
import { openSqliteCommerce } from '../../src/store/sqlite/open-sqlite-commerce';
import { MoneyWorld, type Waiting } from '../chaos/money/money-world';
import { gatewayAdapters } from '../contract/payment-provider/adapters';
import { arrivals, type GatewaySubject, open, genuine as readGenuine } from '../contract/payment-provider/subject';
import { freshFolder } from '../support/fresh-folder';

jest.setTimeout(60_000);

interface Case {
  readonly subject: GatewaySubject;
  readonly world: MoneyWorld;
  readonly close: () => Promise<void>;
}

async function openCase(name: RegExp): Promise<Case> {
  const adapter = gatewayAdapters.find((each) => name.test(each.name));
  if (!adapter) throw new Error(`no ${name}`);
  const { subject, close } = await adapter.open();
  const store = await openSqliteCommerce(join(freshFolder(), 'commerce.db'));
  const world = await MoneyWorld.open(subject, [store]);
  const closeAll = async () => {
    await world.close();
    await close();
    await store.close();
  };
  return { subject, world, close: closeAll };
}

const header = (received: ReceivedNotification, name: string, value: string): ReceivedNotification => ({
  ...received,
  headers: { ...received.headers, [name]: value },
});

const untouched = (status: 'placed' | 'paid' = 'placed') => ({
  order: status,
  attempts: [status === 'paid' ? 'settled' : 'pending'],
  refunds: [],
  booked: status === 'paid' ? ['paid', 'placed'] : ['placed'],
  news: status === 'paid' ? ['paymentSettled'] : [],
});

describe.each([
  ['WeChat Pay', /certificates/],
  ['Alipay', /Alipay/],
  ['Stripe', /EUR/],
] as const)('what claims to come from %s', (_name, which) => {
  let at: Case;
  beforeAll(async () => {
    at = await openCase(which);
  });
  afterAll(() => at.close());

  let shoppers = 0;
  async function paidFor(): Promise<{ readonly waiting: Waiting; readonly genuine: ReceivedNotification }> {
    shoppers += 1;
    const waiting = await at.world.waiting(`s${shoppers}`);
    at.world.pay(waiting);
    const [first] = await readGenuine(at.subject, await arrivals(at.subject));
    if (!first) throw new Error('nothing came');
    return { waiting, genuine: first.received };
  }

  async function refused(waiting: Waiting, received: ReceivedNotification): Promise<void> {
    expect([400, 401]).toContain(await at.world.post(received));
    expect(await at.world.store.notices.waiting(at.world.profile.id, 10)).toEqual([]);
    expect(await at.world.outcome(waiting.order.number)).toEqual(untouched());
  }

  it('is refused where its signature is missing, truncated or somebody else’s, and nothing changes', async () => {
    const { waiting, genuine } = await paidFor();
    await refused(
      waiting,
      at.subject.resign(genuine, () => null),
    );
    await refused(
      waiting,
      at.subject.resign(genuine, (signature) => signature.slice(0, -4)),
    );
    const { genuine: other } = await paidFor();
    let foreign = '';
    at.subject.resign(other, (signature) => {
      foreign = signature;
      return signature;
    });
    await refused(
      waiting,
      at.subject.resign(genuine, () => foreign),
    );
  });

  it('is refused when it is older than its window', async () => {
    const { waiting, genuine } = await paidFor();
    const { time } = at.subject.clock;
    at.subject.clock.time = time + at.subject.windowMs + 1000;
    await refused(waiting, genuine);
    at.subject.clock.time = time;
  });

  it('is taken when it is replayed, and has no second effect', async () => {
    const { waiting, genuine } = await paidFor();
    for (let times = 0; times < 5; times += 1) expect(await at.world.post(genuine)).toBe(200);
    await at.world.applied();
    expect(await at.world.outcome(waiting.order.number)).toEqual(untouched('paid'));
  });

  it('is for a person where the signature is right and the sum another order’s: 39.00 is not paid by 0.39', async () => {
    shoppers += 1;
    const waiting = await at.world.waitingForLess(`s${shoppers}`);
    at.world.pay(waiting);
    for (const received of await arrivals(at.subject)) expect(await at.world.post(received)).toBe(200);
    await at.world.applied();
    expect(await at.world.outcome(waiting.order.number)).toEqual(untouched());
    const [audited] = await at.world.store.notices.forPerson(at.world.profile.id, 10);
    expect(audited).toMatchObject({ result: 'amountMismatch', body: { attempt: waiting.attempt.id } });
  });

  it('is for a person where nobody knows the order', async () => {
    const opened = await open(at.subject, { attempt: AttemptId(`PA${'0'.repeat(24)}`) });
    at.subject.simulator.act(at.subject.merchant, opened.ref.attempt, 'pay');
    for (const received of await arrivals(at.subject)) expect(await at.world.post(received)).toBe(200);
    await at.world.applied();
    const audited = await at.world.store.notices.forPerson(at.world.profile.id, 10);
    expect(audited.map(({ result }) => result)).toContain('unknownAttempt');
  });

  it('is refused (4xx) where it is no notification at all, too long, or for a shop or provider that is not here', async () => {
    const post = (path: string, body: string) => fetch(`${at.world.url}/${path}`, { method: 'POST', body });
    const { name } = at.subject.gateway;
    const shop = at.world.profile.id;
    for (const body of ['', '{', '[]', 'null', '<xml/>']) {
      expect([400, 401]).toContain((await post(`${name}/${shop}`, body)).status);
    }
    expect((await post(`${name}/${shop}`, 'x'.repeat(300_000))).status).toBe(413);
    for (const path of [`nobody/${shop}`, `constructor/${shop}`]) expect((await post(path, '{}')).status).toBe(404);
  });
});

describe('what only one of them knows', () => {
  it('WeChat Pay’s deliberate wrong signature, and a certificate’s serial number that nobody knows, are refused', async () => {
    const { subject, world, close } = await openCase(/certificates/);
    const waiting = await world.waiting('ann');
    world.pay(waiting);
    const [genuine] = await arrivals(subject);
    if (!genuine) throw new Error('nothing came');
    const probe = subject.resign(genuine, (signature) => `WECHATPAY/SIGNTEST/${signature}`);
    expect(await world.post(probe)).toBe(401);
    expect(await world.post(header(genuine, 'wechatpay-serial', 'AB'.repeat(20)))).toBe(401);
    expect(await world.outcome(waiting.order.number)).toEqual(untouched());
    await close();
  });

  it('Alipay’s old RSA with SHA-1 is refused where RSA2 is due', async () => {
    const { subject, world, close } = await openCase(/Alipay/);
    const waiting = await world.waiting('ann');
    world.pay(waiting);
    const [genuine] = await arrivals(subject);
    const body = Buffer.from(genuine?.rawBody ?? []).toString();
    expect(body).toContain('sign_type=RSA2');
    const rawBody = Buffer.from(body.replace('sign_type=RSA2', 'sign_type=RSA'));
    expect(await world.post({ rawBody, headers: genuine?.headers ?? {} })).toBe(401);
    expect(await world.outcome(waiting.order.number)).toEqual(untouched());
    await close();
  });

  it('a currency without decimals is counted in whole units: 3,900 yen are 3,900, and go back in thirds to the yen', async () => {
    const { subject, world, close } = await openCase(/JPY/);
    const waiting = await world.waiting('ann');
    expect(waiting.attempt.amount).toEqual(money(3900, 'JPY'));
    world.pay(waiting);
    expect(subject.simulator.ledger.map(({ amount, currency }) => [amount, currency.toUpperCase()])).toEqual([
      [3900, 'JPY'],
    ]);
    for (const received of await arrivals(subject)) await world.post(received);
    await world.applied();
    expect(await world.outcome(waiting.order.number)).toEqual(untouched('paid'));
    const third = (key: string, amount: number) =>
      requestRefund(
        world.store,
        { shop: world.profile.id, now: subject.clock.time },
        {
          ...{ order: waiting.order.number, key, amount: money(amount, 'JPY'), lines: [], cause: null },
          ...{ way: 'original', why: 'returned' },
        },
      );
    // 3 x 33.34 % is more than the whole.
    const [first, second, over] = [await third('1', 1301), await third('2', 1301), await third('3', 1301)];
    expect([first.ok, second.ok, over]).toEqual([
      true,
      true,
      { ok: false, error: { code: 'overRemainder', remainder: money(1298, 'JPY') } },
    ]);
    expect((await third('4', 1298)).ok).toBe(true);
    for (let round = 0; round < 2; round += 1) {
      subject.clock.time += 601_000;
      await world.payBack();
    }
    const back = subject.simulator.ledger.filter(({ kind }) => kind === 'refund').map(({ amount }) => amount);
    expect(back.sort()).toEqual([1298, 1301, 1301]);
    await close();
  });
});
