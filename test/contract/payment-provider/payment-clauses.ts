import type { CreatedPayment, PaymentRef, RefundRequest } from '../../../src/ports/payment-provider';
import type { Clause } from '../contract';
import {
  act,
  arrivals,
  type GatewaySubject,
  genuine,
  newAttempt,
  newRefund,
  open,
  openPaid,
  paidNotice,
  requestFor,
  visit,
} from './subject';

const code = (error: unknown) => ({ ok: false, error: expect.objectContaining({ code: error }) });

const movements = ({ simulator }: GatewaySubject, { attempt }: PaymentRef) =>
  simulator.ledger.filter(({ trade }) => trade === attempt).map(({ kind, amount }) => [kind, amount]);

/** What WeChat's page is handed is signed anew each time, for the same payment. */
const samePayment = ({ way, reference }: CreatedPayment) =>
  way.kind === 'jsapi' ? [way.parameters.package, reference] : [way, reference];

export const paymentClauses: readonly Clause<GatewaySubject>[] = [
  {
    says: 'another shop sees nothing',
    async holds(subject) {
      const { gateway, ours, theirs } = subject;
      const { opened, received } = await paidNotice(subject);
      const { ref, amount: total } = opened;
      const refund: RefundRequest = { ...ref, refund: newRefund(), amount: total, total, reason: 'not theirs' };
      expect(await gateway.query(theirs, ref)).toEqual(code('unknownPayment'));
      expect(await gateway.query(theirs, { ...ref, reference: null })).toEqual(code('unknownPayment'));
      expect(await gateway.close(theirs, ref)).toEqual(code('unknownPayment'));
      expect(await gateway.refund(theirs, refund)).toEqual(code('unknownPayment'));
      expect((await gateway.refund(ours, refund)).ok).toBe(true);
      expect((await gateway.queryRefund(theirs, refund)).ok).toBe(false);
      expect(await gateway.verifyNotification(theirs, received)).toEqual({ ok: false, error: subject.foreign });
      expect(gateway.account(theirs)).not.toEqual(gateway.account(ours));
    },
  },
  {
    says: 'a shop without credentials is told so',
    async holds({ gateway, nobody, ...subject }) {
      const request = requestFor({ gateway, nobody, ...subject });
      const ref = { attempt: request.attempt, createdAt: request.createdAt, reference: null };
      const refund = { ...ref, refund: newRefund(), amount: request.amount, total: request.amount, reason: '' };
      expect(gateway.account(nobody)).toBeNull();
      expect(await gateway.create(nobody, request)).toEqual(code('notConfigured'));
      expect(await gateway.query(nobody, ref)).toEqual(code('notConfigured'));
      expect(await gateway.close(nobody, ref)).toEqual(code('notConfigured'));
      expect(await gateway.refund(nobody, refund)).toEqual(code('notConfigured'));
      expect(await gateway.queryRefund(nobody, refund)).toEqual(code('notConfigured'));
      const received = { rawBody: Buffer.from('{}'), headers: {}, now: 0 };
      expect(await gateway.verifyNotification(nobody, received)).toEqual({ ok: false, error: 'notConfigured' });
    },
  },
  {
    says: 'creating twice under one attempt leads to the same payment',
    async holds(subject) {
      const { gateway, ours, clock, merchant, simulator } = subject;
      for (const scene of subject.scenes) {
        const { request, created, ref, amount } = await open(subject, { scene });
        clock.time += 60_000;
        const again = await gateway.create(ours, request);
        expect(again.ok && samePayment(again.value)).toEqual(samePayment(created));
        expect(simulator.act(merchant, ref.attempt, 'pay')).toBe(true);
        expect(simulator.act(merchant, ref.attempt, 'pay')).toBe(false);
        expect(movements(subject, ref)).toEqual([['payment', amount.amount]]);
      }
    },
  },
  {
    says: "the provider's id of one attempt opens no other",
    async holds(subject) {
      const { ref } = await openPaid(subject);
      const other = { ...ref, attempt: newAttempt() };
      expect(await subject.gateway.query(subject.ours, other)).toEqual(code('unknownPayment'));
      expect(await subject.gateway.close(subject.ours, other)).toEqual(code('unknownPayment'));
    },
  },
  {
    says: 'each scene of the provider leads to a payment, and no other does',
    async holds(subject) {
      const { gateway, ours, foreignScene, scenes } = subject;
      for (const scene of scenes) {
        const opened = await openPaid(subject, { scene });
        expect(await gateway.query(ours, opened.ref)).toMatchObject({ ok: true, value: { status: 'settled' } });
      }
      const refused = await gateway.create(ours, requestFor(subject, { scene: foreignScene }));
      expect(refused).toEqual(code('sceneNotOffered'));
    },
  },
  {
    says: 'a currency that the provider does not count in is refused before anything is sent',
    async holds(subject) {
      const amount = { amount: 101, currency: subject.refusedCurrency };
      const refused = await subject.gateway.create(subject.ours, requestFor(subject, { amount }));
      expect(refused).toEqual(code('currencyNotOffered'));
    },
  },
  {
    says: 'the same attempt with another sum is refused',
    async holds(subject) {
      const { request, amount } = await open(subject);
      const changed = { ...request, amount: { ...amount, amount: amount.amount - 100 } };
      expect(await subject.gateway.create(subject.ours, changed)).toEqual(code('changedRequest'));
    },
  },
  {
    says: 'what nobody has paid is pending, and what nobody has made is unknown',
    async holds(subject) {
      const { gateway, ours, clock } = subject;
      const { ref } = await open(subject);
      const pending = { ok: true, value: expect.objectContaining({ status: 'pending', amount: null }) };
      expect(await gateway.query(ours, ref)).toEqual(pending);
      const unknown = { attempt: newAttempt(), createdAt: clock.time, reference: null };
      expect(await gateway.query(ours, unknown)).toEqual(code('unknownPayment'));
      expect(await gateway.close(ours, unknown)).toEqual(code('unknownPayment'));
    },
  },
  {
    says: 'what was paid is told with its sum, to who asks and by notification',
    async holds(subject) {
      const { gateway, ours } = subject;
      const { opened, notice } = await paidNotice(subject);
      const { ref, amount } = opened;
      const { transaction } = notice;
      expect(typeof transaction).toBe('string');
      expect(await gateway.query(ours, ref)).toEqual({ ok: true, value: { status: 'settled', amount, transaction } });
      expect(notice).toEqual({
        provider: gateway.name,
        eventId: expect.stringMatching(/^.{8,}$/),
        attempt: ref.attempt,
        ...gateway.account(ours),
        transaction,
        kind: 'payment',
        status: 'settled',
        amount,
      });
      expect(movements(subject, ref)).toEqual([['payment', amount.amount]]);
    },
  },
  {
    says: 'a payment whose first answer was lost is found without the id that it told',
    async holds(subject) {
      const { ref, amount } = await openPaid(subject);
      const found = await subject.gateway.query(subject.ours, { ...ref, reference: null });
      expect(found).toMatchObject({ ok: true, value: { status: 'settled', amount } });
    },
  },
  {
    says: 'a declined try is not the end: the payment stays open and can be paid after all',
    async holds(subject) {
      await arrivals(subject);
      const opened = await open(subject);
      expect(act(subject, opened, 'decline')).toBe(true);
      expect(await genuine(subject, await arrivals(subject))).toEqual([]);
      expect(await subject.gateway.query(subject.ours, opened.ref)).toMatchObject({ value: { status: 'pending' } });
      expect(act(subject, opened, 'pay')).toBe(true);
      expect(await subject.gateway.query(subject.ours, opened.ref)).toMatchObject({ value: { status: 'settled' } });
    },
  },
  {
    says: 'a payment that failed for good is never told as paid',
    async holds(subject) {
      await arrivals(subject);
      const opened = await open(subject);
      expect(act(subject, opened, 'fail')).toBe(true);
      expect(act(subject, opened, 'pay')).toBe(false);
      const told = await genuine(subject, await arrivals(subject));
      for (const { notice } of told) expect(notice.amount).toBeNull();
      if (told.length > 0) expect(told.at(-1)?.notice.status).toBe(subject.failed);
      const state = await subject.gateway.query(subject.ours, opened.ref);
      expect(state).toMatchObject({ ok: true, value: { status: subject.failed, amount: null } });
      expect(movements(subject, opened.ref)).toEqual([]);
    },
  },
  {
    says: 'what runs out is expired and takes no money',
    async holds(subject) {
      const { gateway, ours, clock } = subject;
      const byHand = await open(subject);
      expect(act(subject, byHand, 'expire')).toBe(true);
      const byTime = await open(subject);
      clock.time += 3_600_000;
      for (const opened of [byHand, byTime]) {
        expect(act(subject, opened, 'pay')).toBe(false);
        expect(await gateway.query(ours, opened.ref)).toMatchObject({ value: { status: 'expired', amount: null } });
      }
    },
  },
  {
    says: 'what is closed cannot be paid, and closing again is well',
    async holds(subject) {
      const { gateway, ours } = subject;
      const opened = await open(subject);
      expect(await gateway.close(ours, opened.ref)).toEqual({ ok: true, value: 'closed' });
      expect(act(subject, opened, 'pay')).toBe(false);
      expect(await gateway.close(ours, opened.ref)).toEqual({ ok: true, value: 'closed' });
      expect(await gateway.query(ours, opened.ref)).toMatchObject({ value: { status: 'expired', amount: null } });
    },
  },
  {
    says: 'what is paid cannot be closed',
    async holds(subject) {
      const { ref, amount } = await openPaid(subject);
      expect(await subject.gateway.close(subject.ours, ref)).toEqual(code('alreadyPaid'));
      expect(await subject.gateway.query(subject.ours, ref)).toMatchObject({ value: { status: 'settled', amount } });
    },
  },
  {
    says: 'a page is there for the shopper until it is paid',
    async holds(subject) {
      const { created } = await openPaid(subject);
      await visit(created).catch(() => undefined);
      const { way } = created;
      if (way.kind === 'jsapi') return;
      const page = await fetch(way.kind === 'qr' ? way.content : way.url);
      expect(await page.text()).not.toContain('<button');
    },
  },
];
