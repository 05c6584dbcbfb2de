import { type Money, money } from '../../../src/commerce/money';
import type { RefundRequest } from '../../../src/ports/payment-provider';
import type { Clause } from '../contract';
import { arrivals, type GatewaySubject, genuine, newAttempt, newRefund, type Opened, open, openPaid } from './subject';

const code = (error: string) => ({ ok: false, error: expect.objectContaining({ code: error }) });

function part({ ref, amount: total }: Opened, amount: number): RefundRequest {
  return { ...ref, refund: newRefund(), amount: money(amount, total.currency), total, reason: '不合适 too small' };
}

const paidBack = ({ simulator }: GatewaySubject, { ref }: Opened) =>
  simulator.ledger.filter(({ kind, trade }) => kind === 'refund' && trade === ref.attempt).map(({ amount }) => amount);

const done = (amount: Money) => ({ ok: true, value: { status: 'succeeded', amount } });

export const refundClauses: readonly Clause<GatewaySubject>[] = [
  {
    says: 'a part is paid back, once however often it is asked for',
    async holds(subject) {
      const { gateway, ours } = subject;
      const opened = await openPaid(subject);
      const request = part(opened, 3_333);
      const first = await gateway.refund(ours, request);
      expect(first).toMatchObject({ ok: true, value: { amount: request.amount } });
      expect(await gateway.refund(ours, request)).toEqual(done(request.amount));
      expect(await gateway.queryRefund(ours, request)).toEqual(done(request.amount));
      expect(paidBack(subject, opened)).toEqual([3_333]);
    },
  },
  {
    says: 'a refund asked for again days later is still the same refund',
    async holds(subject) {
      const { gateway, ours, clock } = subject;
      const opened = await openPaid(subject);
      const request = part(opened, 1_000);
      expect((await gateway.refund(ours, request)).ok).toBe(true);
      clock.time += 3 * 86_400_000;
      expect(await gateway.refund(ours, request)).toEqual(done(request.amount));
      expect(paidBack(subject, opened)).toEqual([1_000]);
    },
  },
  {
    says: 'parts are paid back up to the remainder and not a unit further',
    async holds(subject) {
      const { gateway, ours } = subject;
      const opened = await openPaid(subject);
      expect((await gateway.refund(ours, part(opened, 3_333))).ok).toBe(true);
      expect((await gateway.refund(ours, part(opened, 3_333))).ok).toBe(true);
      expect(await gateway.refund(ours, part(opened, 2_223))).toEqual(code('amountOverRemainder'));
      expect((await gateway.refund(ours, part(opened, 2_222))).ok).toBe(true);
      expect(await gateway.refund(ours, part(opened, 1))).toEqual(code('amountOverRemainder'));
      expect(paidBack(subject, opened)).toEqual([3_333, 3_333, 2_222]);
    },
  },
  {
    says: 'more than was ever paid is refused',
    async holds(subject) {
      const opened = await openPaid(subject);
      expect(await subject.gateway.refund(subject.ours, part(opened, 8_889))).toEqual(code('amountOverRemainder'));
      expect(paidBack(subject, opened)).toEqual([]);
    },
  },
  {
    says: 'one refund id stands for one sum',
    async holds(subject) {
      const { gateway, ours } = subject;
      const opened = await openPaid(subject);
      const request = part(opened, 500);
      expect((await gateway.refund(ours, request)).ok).toBe(true);
      const changed = { ...request, amount: money(600, subject.currency) };
      expect(await gateway.refund(ours, changed)).toEqual(code('changedRequest'));
      expect(paidBack(subject, opened)).toEqual([500]);
    },
  },
  {
    says: 'what was paid back, in part or wholly, was paid all the same',
    async holds(subject) {
      const { gateway, ours } = subject;
      const opened = await openPaid(subject);
      const settled = { ok: true, value: expect.objectContaining({ status: 'settled', amount: opened.amount }) };
      await gateway.refund(ours, part(opened, 88));
      expect(await gateway.query(ours, opened.ref)).toEqual(settled);
      await gateway.refund(ours, part(opened, 8_800));
      expect(await gateway.query(ours, opened.ref)).toEqual(settled);
      expect(await gateway.close(ours, opened.ref)).toEqual(code('alreadyPaid'));
    },
  },
  {
    says: 'what was not paid is not paid back',
    async holds(subject) {
      const { gateway, ours, clock } = subject;
      const unpaid = await open(subject);
      expect(await gateway.refund(ours, part(unpaid, 100))).toEqual(code('notPaid'));
      const ref = { attempt: newAttempt(), createdAt: clock.time, reference: null };
      const unknown = part({ ...unpaid, ref }, 100);
      expect(await gateway.refund(ours, unknown)).toEqual(code('unknownPayment'));
      expect(paidBack(subject, unpaid)).toEqual([]);
    },
  },
  {
    says: 'a refund that was never asked for is unknown',
    async holds(subject) {
      const opened = await openPaid(subject);
      expect(await subject.gateway.queryRefund(subject.ours, part(opened, 1))).toEqual(code('unknownRefund'));
    },
  },
  {
    says: 'a refund is told by notification, with its id, and never as a payment',
    async holds(subject) {
      const { gateway, ours } = subject;
      const opened = await openPaid(subject);
      await arrivals(subject);
      const told: unknown[] = [];
      for (const amount of [3_000, 5_888]) {
        const request = part(opened, amount);
        await gateway.refund(ours, request);
        for (const { notice } of await genuine(subject, await arrivals(subject))) {
          expect(notice).toMatchObject({
            provider: gateway.name,
            attempt: opened.ref.attempt,
            kind: 'refund',
            status: 'succeeded',
            refund: request.refund,
          });
          // Alipay tells the sum of all refunds, which is none of one refund.
          expect([null, amount]).toContain(notice.amount?.amount ?? null);
          expect(await gateway.queryRefund(ours, request)).toEqual(done(request.amount));
          told.push(notice.eventId);
        }
      }
      expect(new Set(told).size).toBe(2);
    },
  },
];
