import { ShopId } from '../../src/base/ids';
import { type Locale, locales } from '../../src/base/locale';
import type { Demand } from '../../src/commerce/demand';
import type { ServiceFrame } from '../../src/dialogs/frame';
import { texts } from '../../src/replies/texts';
import { ChatHarness } from '../support/chat-harness';
import { type Repair, repairs } from './repair-matrix/repairs';
import { type Correction, scripts } from './repair-matrix/scripts';
import { type Hear, ServiceTalk } from './repair-matrix/service-talk';

type Script = (typeof scripts)[number];

let harness: ChatHarness;
let hear: Hear;

beforeAll(async () => {
  harness = await ChatHarness.open();
  hear = harness.shops.of(ShopId('demo')).hear;
});
afterAll(() => harness.close());

const other = (locale: Locale): Locale => (locale === 'en' ? 'zh' : 'en');

const open = (script: Script, locale: Locale): ServiceTalk =>
  new ServiceTalk(hear, locale, { status: script.status, orders: script.orders, isStranger: false });

/** What a question knows: all but what changes each time it is put. */
function known(frame: ServiceFrame | null) {
  if (!frame) return null;
  const { offers, token: _token, demand: _demand, heard: _heard, ...slots } = frame.slots;
  return { state: frame.state, slots, offers: offers.map(({ id }) => id) };
}

function undisturbed(script: Script, locale: Locale): Demand {
  const talk = open(script, locale);
  talk.goTo(script, script.slots[0]?.state ?? 'confirm');
  talk.finish(script);
  if (!talk.demand) throw new Error(`${script.name} does not end: ${talk.said.join(' | ')}`);
  return talk.demand;
}

const states = ({ slots }: Script): readonly ServiceFrame['state'][] => [...slots.map(({ state }) => state), 'confirm'];

const cases = scripts.flatMap((script) =>
  states(script).flatMap((state) => locales.map((locale) => ({ script, state, locale, name: script.name }))),
);

function leavesAll(talk: ServiceTalk): void {
  expect(talk.open).toBeNull();
  expect(talk.effects).toEqual([]);
  expect(talk.said.join('')).not.toBe('');
}

/** The question stands as it was, and is put again after the answer to what came between. */
function staysOpen(talk: ServiceTalk, before: ReturnType<typeof known>): void {
  expect(talk.said.join('\n')).not.toBe('');
  expect(known(talk.frame)).toEqual(before);
  expect(talk.asked).toBe(true);
  expect(talk.effects).toEqual([]);
}

function check(talk: ServiceTalk, { kind }: Repair, before: ReturnType<typeof known>): void {
  if (kind === 'lookAround') {
    expect({ ...known(talk.open), offers: before?.offers }).toEqual(before);
    expect(talk.effects).toEqual([]);
    return;
  }
  staysOpen(talk, before);
  const t = texts[talk.language];
  if (kind === 'digression') expect(talk.said.length).toBeGreaterThan(1);
  if (kind === 'clarification') expect(talk.said.join('\n')).toContain(t.service.explain[before?.state ?? 'confirm']);
  if (kind === 'help') expect(talk.said.join('\n')).toContain(t.help);
  const isHan = /\p{Script=Han}{2}/u.test(talk.said.at(-1) ?? '');
  expect(isHan).toBe(talk.language === 'zh');
}

describe.each(repairs.map((repair) => [`${repair.kind} (${repair.say.en})`, repair] as const))(
  '%s',
  (_name, repair) => {
    it.each(cases)('at $state of $name, $locale', ({ script, state, locale }) => {
      const talk = open(script, locale);
      talk.goTo(script, state);
      const before = known(talk.frame);
      talk.say(repair.say);
      if (repair.kind === 'cancel') return leavesAll(talk);
      if (repair.kind === 'languageSwitch') {
        expect(talk.language).toBe(other(locale));
        talk.locale = other(locale);
      }
      check(talk, repair, before);
      if (repair.kind === 'lookAround') talk.say(script.opening);
      talk.finish(script);
      const { address: _address, invoice: _invoice, ...demand } = undisturbed(script, locale);
      expect(talk.demand).toMatchObject(demand);
    });
  },
);

const corrections = scripts.flatMap((script) =>
  script.slots.flatMap(({ state, correction }, at) => {
    const next = states(script)[at + 1] ?? 'confirm';
    const heard = next === 'confirm' ? [next] : [next, 'confirm' as const];
    return heard.flatMap((where) =>
      correction ? locales.map((locale) => ({ script, state, where, locale, correction, name: script.name })) : [],
    );
  }),
);

/** The demand with the answer that was corrected; what depends on it is not compared. */
function corrected(demand: Demand, { becomes, frees = [] }: Correction): Partial<Demand> {
  const kept = Object.entries(demand).filter(([key]) => !frees.includes(key as keyof Demand));
  return { ...Object.fromEntries(kept), ...becomes };
}

describe('a correction', () => {
  it.each(corrections)('of $state, heard at $where of $name, $locale', ({ script, where, locale, correction }) => {
    const talk = open(script, locale);
    talk.goTo(script, where);
    talk.say(correction.say);
    expect(talk.effects).toEqual([]);
    talk.finish(script);
    const demand = undisturbed(script, locale);
    expect(talk.demand).toMatchObject(corrected(demand, correction));
    for (const freed of correction.frees ?? []) {
      if (freed === 'address' || freed === 'invoice') expect(talk.demand?.[freed]).not.toEqual(demand[freed]);
    }
  });
});

describe('who asks is proven in the middle of anything', () => {
  const wish = scripts.filter(({ name }) => ['cancel', 'return', 'changeAddress'].includes(name));
  const strangers = wish.flatMap((script) =>
    locales.flatMap((locale) =>
      repairs.map((repair) => ({ script, locale, repair, said: repair.say[locale], name: script.name })),
    ),
  );

  it.each(strangers)('$name, $locale, $said', ({ script, locale, repair }) => {
    const talk = new ServiceTalk(hear, locale, { status: script.status, orders: 1, isStranger: true });
    talk.say(script.opening);
    expect(talk.dialogs).toEqual(['proveIdentity']);
    talk.say(repair.say);
    expect(talk.effects).toEqual([]);
    if (repair.kind === 'cancel') {
      expect(talk.dialogs).toEqual([]);
      return;
    }
    if (repair.kind === 'languageSwitch') talk.locale = other(locale);
    if (repair.kind === 'clarification') expect(talk.said.join('\n')).toContain(texts[locale].identity.explain);
    if (repair.kind === 'lookAround') talk.say(script.opening);
    expect(talk.dialogs).toEqual(['proveIdentity']);
    expect(talk.asked).toBe(true);
    talk.say({ en: 'ann@example.com', zh: 'ann@example.com' });
    talk.finish(script);
    const { address: _address, ...demand } = undisturbed(script, locale);
    expect(talk.demand).toMatchObject(demand);
  });
});

it('is a matrix of at least 1,000 cases', () => {
  expect(repairs.length * cases.length + corrections.length).toBeGreaterThanOrEqual(1000);
});
