import { isFault } from '../../../src/base/fault';
import { money } from '../../../src/commerce/money';
import type { Clause } from '../contract';
import { act, type GatewaySubject, newRefund, open, openPaid, requestFor } from './subject';

async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (isFault(error)) return error.code;
    throw error;
  }
  return 'none';
}

/** Every call that goes to the provider. */
async function everyCall(subject: GatewaySubject): Promise<readonly (() => Promise<unknown>)[]> {
  const { gateway, ours } = subject;
  const { ref, amount: total } = await openPaid(subject);
  const refund = { ...ref, refund: newRefund(), amount: money(100, total.currency), total, reason: '' };
  return [
    () => gateway.query(ours, ref),
    () => gateway.close(ours, ref),
    () => gateway.refund(ours, refund),
    () => gateway.queryRefund(ours, refund),
    () => gateway.create(ours, requestFor(subject)),
  ];
}

export const faultClauses: readonly Clause<GatewaySubject>[] = [
  {
    says: 'a provider that does not answer is a fault, and so is one that cannot be reached or is busy',
    async holds(subject) {
      const calls = await everyCall(subject);
      const expected = { silent: 'providerTimeout', cut: 'providerUnreachable', busy: 'providerUnreachable' } as const;
      try {
        for (const trouble of ['silent', 'cut', 'busy'] as const) {
          subject.simulator.makeTrouble(trouble);
          const faults = await Promise.all(calls.map((call) => faultOf(call())));
          expect([trouble, faults]).toEqual([trouble, calls.map(() => expected[trouble])]);
        }
      } finally {
        subject.simulator.makeTrouble('none');
      }
    },
  },
  {
    says: 'a payment whose creation was done but not answered is the same when it is created again',
    async holds(subject) {
      const { gateway, ours, simulator, merchant } = subject;
      const request = requestFor(subject);
      simulator.makeTrouble('answerLost');
      try {
        expect(await faultOf(gateway.create(ours, request))).toBe('providerUnreachable');
      } finally {
        simulator.makeTrouble('none');
      }
      expect((await gateway.create(ours, request)).ok).toBe(true);
      expect(simulator.act(merchant, request.attempt, 'pay')).toBe(true);
      const ref = { attempt: request.attempt, createdAt: request.createdAt, reference: null };
      expect(await gateway.query(ours, ref)).toMatchObject({ ok: true, value: { status: 'settled' } });
      expect(simulator.ledger.filter(({ trade }) => trade === request.attempt)).toHaveLength(1);
    },
  },
  {
    says: 'a refund that was done but not answered is paid back once when it is asked for again',
    async holds(subject) {
      const { gateway, ours, simulator } = subject;
      const { ref, amount: total } = await openPaid(subject);
      const refund = { ...ref, refund: newRefund(), amount: money(1_234, total.currency), total, reason: 'lost' };
      simulator.makeTrouble('answerLost');
      try {
        expect(await faultOf(gateway.refund(ours, refund))).toBe('providerUnreachable');
      } finally {
        simulator.makeTrouble('none');
      }
      expect(await gateway.refund(ours, refund)).toMatchObject({ ok: true, value: { amount: refund.amount } });
      const entries = simulator.ledger.filter(({ kind, trade }) => kind === 'refund' && trade === ref.attempt);
      expect(entries.map(({ amount }) => amount)).toEqual([1_234]);
    },
  },
  {
    says: 'a payment that was closed without an answer is closed',
    async holds(subject) {
      const { gateway, ours, simulator } = subject;
      const opened = await open(subject);
      simulator.makeTrouble('answerLost');
      try {
        expect(await faultOf(gateway.close(ours, opened.ref))).toBe('providerUnreachable');
      } finally {
        simulator.makeTrouble('none');
      }
      expect(await gateway.close(ours, opened.ref)).toEqual({ ok: true, value: 'closed' });
      expect(act(subject, opened, 'pay')).toBe(false);
    },
  },
];
