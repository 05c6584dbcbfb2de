import { AttemptId, OrderNumber, ShopperId } from '../../../src/base/ids';
import { moveOrder } from '../../../src/commerce/order';
import { settlePayment } from '../../../src/operations/settle-payment';
import { startPayment } from '../../../src/operations/start-payment';
import { cancelOrder, expectOutcome, morning, profile, Till } from './till';

let till: Till;
beforeEach(async () => {
  till = await Till.open();
  await till.add('mask', 2);
});
afterEach(() => till.close());

const provider = { payUrl: (attempt: string) => `https://pay.example/${attempt}` };

const attemptsOf = (number: OrderNumber) => till.store.payments.ofOrder(profile.id, number);

describe('cancelling an order', () => {
  it('gives the goods back and asks for no money', async () => {
    const order = await till.order('cod');
    const { order: cancelled, back: refund } = expectOutcome(
      await cancelOrder(till.operation(), order.number),
      'caseOpened',
    );
    expect(cancelled.status).toBe('cancelled');
    expect(refund).toBeNull();
    expect(await till.units('mask')).toBe(5);
  });

  it('closes the payments that were still open', async () => {
    const order = await till.order('simulated');
    await startPayment(till.operation(), order.number, provider);
    await cancelOrder(till.operation(), order.number);
    expect((await attemptsOf(order.number)).map(({ status }) => status)).toEqual(['expired']);
    const [attempt] = await attemptsOf(order.number);
    const late = { attempt: attempt?.id ?? AttemptId(''), status: 'settled', amount: order.totals.total } as const;
    expect(await settlePayment({ store: till.store, profile, now: morning }, late)).toBe('applied');
    expect((await till.read(order.number))?.status).toBe('cancelled');
  });

  it('says what goes back of an order that was paid', async () => {
    const order = await till.order('simulated');
    await startPayment(till.operation(), order.number, provider);
    const [attempt] = await attemptsOf(order.number);
    const notice = { attempt: attempt?.id ?? AttemptId(''), status: 'settled', amount: order.totals.total } as const;
    await settlePayment({ store: till.store, profile, now: morning }, notice);
    const { back: refund } = expectOutcome(await cancelOrder(till.operation(), order.number), 'caseOpened');
    expect(refund).toEqual(order.totals.total);
    expect(await till.units('mask')).toBe(5);
  });

  it('is done once, and refused the second time under another key', async () => {
    const order = await till.order('cod');
    const operation = till.operation();
    const first = await cancelOrder(operation, order.number);
    expect(await cancelOrder(operation, order.number)).toEqual(first);
    expect(expectOutcome(await cancelOrder(till.operation(), order.number), 'caseRefused').refusal).toMatchObject({
      code: 'notGranted',
      clause: { rule: 'status', status: 'cancelled' },
    });
    expect(await till.units('mask')).toBe(5);
  });

  it('is refused once the parcel is on its way', async () => {
    const order = await till.order('cod');
    const shipped = moveOrder(order, 'fulfilling', morning);
    if (shipped.ok) await till.store.orders.update(profile.id, shipped.value);
    expect(expectOutcome(await cancelOrder(till.operation(), order.number), 'caseRefused').refusal).toMatchObject({
      code: 'notGranted',
      clause: { rule: 'status', status: 'fulfilling' },
    });
    expect(await till.units('mask')).toBe(3);
  });

  it('answers somebody else’s order like one that does not exist', async () => {
    const order = await till.order('cod');
    const stranger = await cancelOrder(till.operation({ shopper: ShopperId('eve') }), order.number);
    const unknown = await cancelOrder(till.operation(), OrderNumber('SO-20261122-0999'));
    for (const answered of [stranger, unknown]) {
      expect(expectOutcome(answered, 'caseRefused').refusal).toEqual({ code: 'unknownOrder' });
    }
    expect((await till.read(order.number))?.status).toBe('placed');
  });
});
