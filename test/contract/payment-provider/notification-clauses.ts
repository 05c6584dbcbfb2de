import { money } from '../../../src/commerce/money';
import type { ReceivedNotification } from '../../../src/ports/payment-provider';
import type { Clause } from '../contract';
import { arrivals, type GatewaySubject, genuine, openPaid, paidNotice } from './subject';

const refused = (reason: string) => ({ ok: false, error: reason });

/** The same message with one byte of its body changed. */
function withByte(received: ReceivedNotification, at: number): ReceivedNotification {
  const rawBody = Uint8Array.from(received.rawBody);
  const place = at % rawBody.length;
  rawBody[place] = (rawBody[place] ?? 0) === 0x31 ? 0x32 : 0x31;
  return { ...received, rawBody };
}

export const notificationClauses: readonly Clause<GatewaySubject>[] = [
  {
    says: 'a body that was changed anywhere is refused',
    async holds(subject) {
      const { gateway, ours } = subject;
      const { received } = await paidNotice(subject);
      for (let at = 0; at < received.rawBody.length; at += 7) {
        const forged = withByte(received, at);
        const answer = await gateway.verifyNotification(ours, forged);
        expect([at, answer.ok]).toEqual([at, false]);
      }
    },
  },
  {
    says: 'a body that was cut short or lengthened is refused',
    async holds(subject) {
      const { gateway, ours } = subject;
      const { received } = await paidNotice(subject);
      const { rawBody } = received;
      const longer = Buffer.concat([rawBody, Buffer.from('&total_amount=0.01')]);
      for (const body of [rawBody.subarray(0, -1), rawBody.subarray(0, 40), new Uint8Array(), longer]) {
        expect((await gateway.verifyNotification(ours, { ...received, rawBody: body })).ok).toBe(false);
      }
    },
  },
  {
    says: 'a signature that is missing, cut short or another one is refused',
    async holds(subject) {
      const { gateway, ours, resign } = subject;
      const { received } = await paidNotice(subject);
      const verify = (change: (signature: string) => string | null) =>
        gateway.verifyNotification(ours, resign(received, change));
      expect(await verify((signature) => signature)).toMatchObject({ ok: true });
      expect(await verify(() => null)).toEqual(refused('malformed'));
      expect(await verify((signature) => signature.slice(0, -4))).toEqual(refused('badSignature'));
      expect(await verify((signature) => signature.slice(0, 10))).toEqual(refused('badSignature'));
      expect(await verify((signature) => [...signature].reverse().join(''))).toEqual(refused('badSignature'));
    },
  },
  {
    says: "another notification's signature does not fit",
    async holds(subject) {
      const { gateway, ours, resign } = subject;
      const first = await paidNotice(subject);
      const second = await paidNotice(subject);
      const stolen: string[] = [];
      resign(second.received, (signature) => {
        stolen.push(signature);
        return signature;
      });
      const forged = resign(first.received, () => stolen[0] ?? '');
      expect(await gateway.verifyNotification(ours, forged)).toEqual(refused('badSignature'));
    },
  },
  {
    says: 'a repetition passes under the same event id: telling it apart is the inbox’s work',
    async holds(subject) {
      const { gateway, ours } = subject;
      const { received, notice } = await paidNotice(subject);
      expect(await gateway.verifyNotification(ours, received)).toEqual({ ok: true, value: notice });
      expect(await gateway.verifyNotification(ours, received)).toEqual({ ok: true, value: notice });
    },
  },
  {
    says: 'what is older than the window, or from the future, is stale',
    async holds(subject) {
      const { gateway, ours, windowMs } = subject;
      const { received } = await paidNotice(subject);
      const at = (now: number) => gateway.verifyNotification(ours, { ...received, now });
      expect((await at(received.now + windowMs - 2_000)).ok).toBe(true);
      expect(await at(received.now + windowMs + 2_000)).toEqual(refused('stale'));
      expect((await at(received.now - 298_000)).ok).toBe(true);
      expect(await at(received.now - 303_000)).toEqual(refused('stale'));
    },
  },
  {
    says: "a genuine notification of another order or sum is passed on as it is: matching is the receiver's work",
    async holds(subject) {
      await arrivals(subject);
      const cheap = await openPaid(subject, { amount: money(100, subject.currency) });
      const [told] = await genuine(subject, await arrivals(subject));
      expect(told?.notice).toMatchObject({ attempt: cheap.ref.attempt, amount: money(100, subject.currency) });
    },
  },
  {
    says: 'what is no notification at all is malformed',
    async holds({ gateway, ours, clock }) {
      for (const body of ['', '{}', 'a=b', '[', 'null', '\u0000']) {
        const received = { rawBody: Buffer.from(body), headers: {}, now: clock.time };
        expect(await gateway.verifyNotification(ours, received)).toEqual(refused('malformed'));
      }
    },
  },
  {
    says: 'what is not taken is repeated by the timetable for about a day or more, signed each time, under one id',
    async holds(subject) {
      const { simulator, clock, inbox } = subject;
      await arrivals(subject);
      inbox.taking = false;
      const started = clock.time;
      await openPaid(subject);
      const ids: string[] = [];
      const abandoned = simulator.courier.abandoned;
      try {
        while (simulator.courier.nextDue !== null) {
          clock.time = simulator.courier.nextDue;
          for (const { notice } of await genuine(subject, await arrivals(subject))) ids.push(notice.eventId);
        }
      } finally {
        inbox.taking = true;
      }
      expect(ids.length).toBeGreaterThanOrEqual(8);
      expect(new Set(ids).size).toBe(1);
      expect(clock.time - started).toBeGreaterThanOrEqual(24 * 3_600_000);
      expect(simulator.courier.abandoned).toBeGreaterThan(abandoned);
    },
  },
];
