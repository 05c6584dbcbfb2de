import fc from 'fast-check';
import { activitySchema, contentOf, cutText, keptChannelData, longestText } from '../../src/channels/posted-activity';
import { incomingSchema } from '../../src/ports/incoming';
import { actionSchema, tapSchema } from '../../src/replies/action';
import { readJsonLine } from '../../src/store/catalogue-import/read-jsonl';
import { readState } from '../../src/turn/kept';
import { runs } from './support/runs';

const json = fc.jsonValue({ maxDepth: 4 });

/** Nearly right: the names that the schemas know, with anything behind them. */
const near = (...names: readonly string[]) =>
  fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 5 })), json, { maxKeys: 6 });

const actionLike = fc.oneof(
  near('do', 'product', 'sku', 'quantity', 'token', 'question', 'value', 'text'),
  fc.record({
    do: fc.constantFrom('cart.add', 'cart.set', 'confirm', 'say', 'product.compare'),
    product: json,
    sku: json,
    quantity: json,
  }),
);
const tapLike = fc.record({
  shoptalk: fc.oneof(fc.constant(1), json),
  conversation: json,
  action: fc.oneof(actionLike, json),
});
const activityLike = fc.record(
  {
    type: fc.oneof(fc.constant('message'), json),
    text: fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), json),
    value: fc.oneof(tapLike, json),
    locale: json,
    from: json,
    channelData: json,
    attachments: fc.oneof(fc.array(near('contentType', 'contentUrl', 'name'), { maxLength: 12 }), json),
  },
  { requiredKeys: [] },
);

const anything = fc.oneof(json, actionLike, tapLike, activityLike, fc.anything());

describe('what comes from outside', () => {
  it('is parsed or refused, never thrown at', () => {
    fc.assert(
      fc.property(anything, (value) => {
        for (const schema of [actionSchema, tapSchema, incomingSchema, activitySchema]) {
          const parsed = schema.safeParse(value);
          expect(typeof parsed.success).toBe('boolean');
        }
        expect(() => readState(value as never)).not.toThrow();
      }),
      runs(1000),
    );
  });

  it('stays the same when it is parsed again', () => {
    fc.assert(
      fc.property(fc.oneof(actionLike, tapLike, activityLike), (value) => {
        for (const schema of [actionSchema, tapSchema, activitySchema]) {
          const parsed = schema.safeParse(value);
          if (parsed.success) expect(schema.parse(JSON.parse(JSON.stringify(parsed.data)))).toEqual(parsed.data);
        }
      }),
      runs(1000),
    );
  });

  it('is, as an activity, always something that the pipeline takes', () => {
    fc.assert(
      fc.property(activityLike, (value) => {
        const activity = activitySchema.safeParse(value);
        if (!activity.success) return;
        const content = contentOf(activity.data);
        const incoming = { id: 'c|1', address: { channel: 'directline', user: 'u', reference: null }, at: 1, content };
        expect(incomingSchema.safeParse(incoming).error).toBeUndefined();
        expect(JSON.stringify(keptChannelData(activity.data)).length).toBeLessThanOrEqual(5000);
      }),
      runs(1000),
    );
  });

  it('is cut at the length of a message without breaking a character', () => {
    const long = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((piece) => piece.repeat(1000));
    fc.assert(
      fc.property(long, (text) => {
        const cut = cutText(text);
        expect(cut.length).toBeLessThanOrEqual(longestText);
        expect(text.startsWith(cut)).toBe(true);
        // Half a pair would be read as the whole of it from here.
        if (cut.length < text.length) expect(text.codePointAt(cut.length - 1)).toBeLessThan(0x10000);
      }),
      runs(300),
    );
  });

  it('is, as a line of a catalogue, a product or reasons with the line’s number', () => {
    const line = fc.oneof(
      fc.string(),
      json.map((value) => JSON.stringify(value)),
      near('id', 'title', 'variants', 'options', 'currency', 'price').map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 1_000_000 }), (text, number) => {
        const read = readJsonLine(text, number);
        if (read === null) expect(text.trim()).toBe('');
        else if ('bad' in read) {
          expect(read.bad.length).toBeGreaterThan(0);
          for (const { line: at, reason } of read.bad) {
            expect(at).toBe(number);
            expect(reason).not.toBe('');
          }
        }
      }),
      runs(1000),
    );
  });
});
