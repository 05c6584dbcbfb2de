import type { Attachment } from 'botbuilder';
import fc from 'fast-check';
import { ConversationId, ShopId } from '../../src/base/ids';
import { locales } from '../../src/base/locale';
import { renderActivities } from '../../src/channels/render-activity';
import { tapSchema } from '../../src/replies/action';
import { plainText } from '../../src/replies/plain-text';
import { numberedChoices, type Reply } from '../../src/replies/reply';
import { reply } from './support/reply-arbitraries';
import { runs } from './support/runs';
import { choicesOf } from './support/talk';

const ref = { shop: ShopId('demo'), conversation: ConversationId('c1') };
const locale = fc.constantFrom(...locales);
const base = 'https://shop.example';

const render = (given: Reply, language: (typeof locales)[number]) =>
  renderActivities({ id: 'r1', ref, locale: language, reply: given }, `${base}/`);

const buttonsOf = ({ content }: Attachment) => content?.buttons ?? [];

describe('any reply as activities', () => {
  it('shows something, and carries itself along whole for a page that knows it', () => {
    fc.assert(
      fc.property(reply, locale, (given, language) => {
        const [message, ...events] = render(given, language);
        const activities = message ? [message] : [];
        expect(activities).toHaveLength(1);
        expect(events.map(({ name }) => name)).toEqual(given.type === 'handOff' ? ['handoff.initiate'] : []);
        for (const { type, text, attachments, channelData } of activities) {
          expect(type).toBe('message');
          expect(Boolean(text) || (attachments?.length ?? 0) > 0).toBe(true);
          const { handOff: _forThePerson, ...shown } = { handOff: null, ...given };
          expect(channelData.shoptalk.reply).toEqual(shown);
        }
      }),
      runs(500),
    );
  });

  it('has on each button what comes back through the schema as the same action in the same conversation', () => {
    fc.assert(
      fc.property(reply, locale, (given, language) => {
        const [activity] = render(given, language);
        const buttons = [
          ...(activity?.suggestedActions?.actions ?? []),
          ...(activity?.attachments ?? []).flatMap(buttonsOf),
        ].filter(({ type }) => type !== 'openUrl');
        const wanted = choicesOf(given).map(({ action }) => JSON.stringify(action));
        for (const { type, value, title } of buttons) {
          expect(title).not.toBe('');
          if (type === 'imBack') {
            expect(wanted).toContain(JSON.stringify({ do: 'say', text: value }));
            continue;
          }
          const tap = tapSchema.parse(JSON.parse(JSON.stringify(value)));
          expect(tap.conversation).toBe('c1');
          expect(wanted).toContain(JSON.stringify(tap.action));
        }
      }),
      runs(500),
    );
  });

  it('points pictures and pages at whole addresses', () => {
    fc.assert(
      fc.property(reply, locale, (given, language) => {
        for (const { content, contentUrl } of render(given, language).flatMap(({ attachments }) => attachments ?? [])) {
          const urls = [
            contentUrl,
            ...(content?.images ?? []).map(({ url }: { url: string }) => url),
            ...(content?.buttons ?? [])
              .filter(({ type }: { type: string }) => type === 'openUrl')
              .map(({ value }: { value: string }) => value),
          ];
          for (const url of urls.filter((each) => each !== undefined))
            expect(url).toMatch(/^(?:https:\/\/[^/]|data:image\/png;base64,)/);
        }
      }),
      runs(500),
    );
  });

  it('survives the wire', () => {
    fc.assert(
      fc.property(reply, locale, (given, language) => {
        const activities = render(given, language);
        expect(JSON.parse(JSON.stringify(activities))).toEqual(activities);
      }),
      runs(500),
    );
  });
});

describe('any reply as plain text', () => {
  it('numbers every choice once, in order, from the first number on', () => {
    fc.assert(
      fc.property(reply, locale, fc.integer({ min: 1, max: 30 }), (given, language, first) => {
        const { text, choices } = plainText(given, language, first);
        expect(text.trim()).not.toBe('');
        expect(choices).toEqual(numberedChoices(given));
        let at = 0;
        for (const number of choices.keys()) {
          const label = `${first + number}. `;
          const next = text.indexOf(label, at);
          expect(next).toBeGreaterThanOrEqual(at);
          at = next + label.length;
        }
      }),
      runs(500),
    );
  });
});
