import type { CaseId } from '../../base/ids';
import { inLocale } from '../../base/locale';
import { mostVisits, nextVisits, type Visit } from '../../commerce/way-back';
import { formatDay } from '../../replies/format';
import type { Choice, Reply } from '../../replies/reply';
import type { Context } from '../context';
import type { Outcome } from '../effect';
import { ask, done, type Step } from '../step';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

/**
 * Goes on with where agreed goods go back to: the number to write on the parcel, when a courier could come, and the page to
 * print. With nothing where a shop says nothing of it.
 */
export function withWayBack(context: Context, id: CaseId, next: (replies: readonly Reply[]) => Step): Step {
  const { t, profile, wording } = context;
  const { returns } = profile.policies;
  if (!returns) return next([]);
  const visits = visitChoices(context, id);
  const texts = [
    t.wayBack.sendTo(inLocale(returns.address, wording.locale)),
    visits.length > 0 ? t.wayBack.orCourier : '',
  ];
  const code: Reply = {
    ...{ type: 'code', text: t.sentences(texts), title: t.wayBack.label },
    ...{ holds: id, code: id, choices: visits },
  };
  return ask('comingBack', {}, (all) => {
    const url = all.find(({ of }) => of.id === id)?.label ?? null;
    return next(url ? [{ type: 'link', text: t.wayBack.print, title: t.wayBack.openLabel, url }, code] : [code]);
  });
}

function visitChoices({ t, profile, wording, now }: Context, id: CaseId): Choice[] {
  const courier = profile.policies.returns?.courier;
  if (!courier) return [];
  return nextVisits(courier, { now, timeZone: profile.timeZone }, mostVisits).map((visit) => ({
    title: t.wayBack.visit(...shown(visit, wording.locale)),
    action: { do: 'order.fetch', case: id, ...visit },
  }));
}

const shown = ({ day, window }: Visit, locale: Context['wording']['locale']): [string, string] => [
  formatDay(Date.parse(`${day}T12:00:00Z`), locale, 'UTC'),
  window.replace('-', '–'),
];

export function visitBooked({ conversation, t, wording }: Context, { of, visit }: OutcomeOf<'visitBooked'>): Step {
  const text = t.wayBack.booked(...shown(visit, wording.locale), of.id);
  const choices: Choice[] = [{ title: t.chips.whereIsIt(of.order), action: { do: 'order.show', order: of.order } }];
  return done(conversation, [{ type: 'say', text, choices }]);
}

export function visitRefused(context: Context, { of }: OutcomeOf<'visitRefused'>): Step {
  const { conversation, t } = context;
  const choices = of ? visitChoices(context, of.id) : [];
  const text = choices.length > 0 ? t.wayBack.otherTime : t.wayBack.notNow;
  return done(conversation, [{ type: 'say', text, choices }]);
}
