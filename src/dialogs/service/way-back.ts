import type { CaseId } from '../../base/ids';
import { inLocale } from '../../base/locale';
import type { ServiceCase } from '../../commerce/service-case';
import { allVisits, mostVisits, nearness, nextVisits, type Visit } from '../../commerce/way-back';
import { formatDate } from '../../replies/format';
import type { Choice, Reply } from '../../replies/reply';
import type { Context } from '../context';
import type { Outcome } from '../effect';
import { ask, done, type Step } from '../step';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

/** Goes on with where agreed goods go back to, and until when; with nothing where a shop says nothing of it. */
export function withWayBack(context: Context, id: CaseId, next: (replies: readonly Reply[]) => Step): Step {
  if (!context.profile.policies.returns) return next([]);
  return ask('comingBack', {}, (all) => {
    const found = all.find(({ of }) => of.id === id);
    return next(wayBackOf(context, found ?? { of: { id }, label: null }));
  });
}

interface ToSend {
  readonly of: Pick<ServiceCase, 'id' | 'sendBy' | 'visit'>;
  readonly label: string | null;
}

/** The page to print, and the number to write on the parcel with the address, the last day and when a courier comes or could come. */
export function wayBackOf(context: Context, { of, label }: ToSend): readonly Reply[] {
  const { t, profile, wording } = context;
  const { returns } = profile.policies;
  if (!returns) return [];
  const visits = visitChoices(context, of);
  const code: Reply = {
    ...{ type: 'code', title: t.wayBack.label, holds: of.id, code: of.id, choices: visits },
    text: t.sentences([
      t.wayBack.sendTo(inLocale(returns.address, wording.locale)),
      lastDayOf(context, of),
      ...courierWords(context, of, visits.length > 0),
    ]),
  };
  return label ? [{ type: 'link', text: t.wayBack.print, title: t.wayBack.openLabel, url: label }, code] : [code];
}

/** Until when, or that it is over; empty where there is no last day. */
export function lastDayOf({ t, profile, wording, now }: Context, { sendBy }: ToSend['of']): string {
  if (!sendBy) return '';
  const isOver = nearness(sendBy, { now, timeZone: profile.timeZone }) === 'over';
  return t.wayBack[isOver ? 'over' : 'sendBy'](formatDate(sendBy, wording.locale));
}

/** A visit that is behind us is none. */
function courierWords({ t, profile, wording, now }: Context, { visit }: ToSend['of'], comes: boolean): string[] {
  const isAhead = visit && nearness(visit.day, { now, timeZone: profile.timeZone }) !== 'over';
  if (!isAhead) return comes ? [t.wayBack.orCourier] : [];
  return [t.wayBack.comes(...shown(visit, wording.locale)), comes ? t.wayBack.orOtherTime : ''];
}

/** Those before the last day, while that is not over; the booked one is no other time. */
function visitChoices({ t, profile, wording, now }: Context, { id, sendBy, visit: booked }: ToSend['of']): Choice[] {
  const courier = profile.policies.returns?.courier;
  if (!courier) return [];
  const at = { now, timeZone: profile.timeZone };
  const last = sendBy && nearness(sendBy, at) !== 'over' ? sendBy : null;
  const open = nextVisits(courier, at, allVisits).filter(
    ({ day, window }) => (last === null || day <= last) && !(day === booked?.day && window === booked.window),
  );
  return open.slice(0, mostVisits).map((visit) => ({
    title: t.wayBack.visit(...shown(visit, wording.locale)),
    action: { do: 'order.fetch', case: id, ...visit },
  }));
}

const shown = ({ day, window }: Visit, locale: Context['wording']['locale']): [string, string] => [
  formatDate(day, locale),
  window.replace('-', '–'),
];

export function visitBooked({ conversation, t, wording }: Context, { of, visit }: OutcomeOf<'visitBooked'>): Step {
  const text = t.wayBack.booked(...shown(visit, wording.locale), of.id);
  const choices: Choice[] = [{ title: t.chips.whereIsIt(of.order), action: { do: 'order.show', order: of.order } }];
  return done(conversation, [{ type: 'say', text, choices }]);
}

export function visitRefused(context: Context, { of }: OutcomeOf<'visitRefused'>): Step {
  const { conversation, t } = context;
  const choices = of ? visitChoices(context, of) : [];
  const text = choices.length > 0 ? t.wayBack.otherTime : t.wayBack.notNow;
  return done(conversation, [{ type: 'say', text, choices }]);
}
