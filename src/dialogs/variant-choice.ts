import { inLocale, locales } from '../base/locale';
import type { Named, StockedProduct, Variant } from '../commerce/product';
import { extremeTitle } from '../nlu/expectation/extreme-title';
import { productFacts } from '../replies/cards';
import { occurs } from '../text/occurs';
import type { Context } from './context';
import { entities, textOf } from './said';

export interface VariantChoice {
  /** Variants that fit everything that was said. */
  readonly variants: readonly Variant[];
  /** A value that was asked for and that no variant has. */
  readonly missed: string | null;
}

const optionKinds: Readonly<Record<string, readonly string[]>> = {
  color: ['color', 'colour', 'shade'],
  size: ['size', 'volume', 'capacity'],
};

/** The variants that a message leaves over, and those already chosen by value ids. */
export function narrowVariants(
  product: StockedProduct,
  context: Context,
  chosen: Readonly<Record<string, string>> = {},
): VariantChoice {
  let variants = product.variants.filter((variant) =>
    Object.entries(chosen).every(([option, id]) => variant.options[option]?.id === id),
  );
  for (const option of product.options) {
    if (chosen[option]) continue;
    const values = mentionedValues(variants, option, context);
    if (values.size > 0) variants = variants.filter((variant) => values.has(variant.options[option]?.id ?? ''));
  }
  return { variants, missed: missedValue(product, context) };
}

/** The options in which all these variants agree. */
export function decidedBy(product: StockedProduct, variants: readonly Variant[]): Record<string, string> {
  const decided: Record<string, string> = {};
  for (const option of product.options) {
    const ids = new Set(variants.map((variant) => variant.options[option]?.id));
    const [id] = ids;
    if (ids.size === 1 && id !== undefined) decided[option] = id;
  }
  return decided;
}

/** "Is there a red one?" "Two, please": the values asked about before, but for options that the message says itself. */
export function askedBefore(context: Context, product: StockedProduct): Readonly<Record<string, string>> {
  const { asked } = context.conversation.topic;
  if (asked?.product !== product.id) return {};
  return Object.fromEntries(
    Object.entries(asked.values).filter(([option]) => mentionedValues(product.variants, option, context).size === 0),
  );
}

/** "Red lipstick", then "add the first one": of several variants those that were looked for, as far as there are any. */
export function soughtVariants(variants: readonly Variant[], { conversation, said }: Context): readonly Variant[] {
  if (!said && conversation.frames.some(({ dialog }) => dialog === 'chooseVariant')) return variants;
  const conditions = conversation.topic.query?.attributes ?? [];
  return conditions.reduce((left, { isOption, negated, values, words = [] }) => {
    const named = isOption ? words : [];
    const fitting = left.filter((variant) => isCalled(variant, { ids: values, words: named }) !== negated);
    return fitting.length > 0 ? fitting : left;
  }, variants);
}

interface Sought {
  readonly ids: readonly string[];
  readonly words: readonly string[];
}

const isCalled = ({ options }: Variant, { ids, words }: Sought): boolean =>
  Object.values(options).some(
    (value) =>
      ids.includes(value.id) ||
      words.some((word) => locales.some((locale) => partOf(word.toLowerCase(), inLocale(value.name, locale)))),
  );

/** Ids of the option's values that the message names: in full if any is, else by a part of their name. */
function mentionedValues(variants: readonly Variant[], option: string, context: Context): ReadonlySet<string> {
  const values = distinctValues(variants, option);
  const text = textOf(context).toLowerCase();
  const full = longest(values.filter((value) => locales.some((locale) => occurs(inLocale(value.name, locale), text))));
  if (full.length > 0) return new Set(full.map((value) => value.id));
  const read = readValues(context, option);
  const byId = values.filter((value) => read.has(value.id));
  if (byId.length > 0) return new Set(byId.map((value) => value.id));
  const words = spokenValues(context, option);
  const partly = values.filter((value) =>
    words.some((word) => locales.some((locale) => partOf(word, inLocale(value.name, locale)))),
  );
  return partly.length > 0 ? new Set(partly.map((value) => value.id)) : bySize(values, text);
}

const size =
  /(?:最|更)?[大小](?:号|瓶|盒|罐|支|份|码|的)|\b(?:big(?:ger|gest)?|larg(?:er?|est)|small(?:er|est)?)(?= (?:one|ones|size|bottle|pack|box|tube|jar|version)\b|$)/i;

/** 大瓶, "the smaller one": of values that have an order, such as 150ml and 300ml, the one at that end. */
function bySize(values: readonly Named[], text: string): ReadonlySet<string> {
  const said = size.exec(text)?.[0];
  const at =
    said === undefined
      ? null
      : extremeTitle(
          said,
          values.map((value) => inLocale(value.name, 'en').toLowerCase()),
        );
  const value = at === null ? undefined : values[at];
  return new Set(value ? [value.id] : []);
}

/** "Blue" gives way where "Dark Blue" was said. */
function longest(values: readonly Named[]): readonly Named[] {
  const names = values.map((value) => inLocale(value.name, 'en').toLowerCase());
  return values.filter((_, index) => {
    const own = names[index] ?? '';
    return !names.some((other, at) => at !== index && other !== own && other.includes(own));
  });
}

function distinctValues(variants: readonly Variant[], option: string): readonly Named[] {
  const values = new Map<string, Named>();
  for (const variant of variants) {
    const value = variant.options[option];
    if (value) values.set(value.id, value);
  }
  return [...values.values()];
}

function readValues(context: Context, option: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const edit of context.said?.reading.edits ?? []) {
    if (edit.edit !== 'setAttribute' || edit.condition.negated) continue;
    if (edit.condition.name === option) for (const id of edit.condition.values) ids.add(id);
  }
  return ids;
}

const attributesOf = (context: Context, option: string) =>
  entities(context, 'attribute').filter(({ value }) => (optionKinds[value.name] ?? [value.name]).includes(option));

const spokenValues = (context: Context, option: string): readonly string[] =>
  attributesOf(context, option).flatMap(({ value, text }) => [value.value.toLowerCase(), text.toLowerCase()]);

function partOf(word: string, name: string): boolean {
  const bare = word.replace(/色$/u, '');
  return bare !== '' && occurs(bare, name.toLowerCase());
}

/** The option of which a value was asked for that the product does not come in. */
export const missedOption = (product: StockedProduct, context: Context): string | undefined =>
  product.options.find(
    (option) =>
      spokenValues(context, option).length > 0 && mentionedValues(product.variants, option, context).size === 0,
  );

function missedValue(product: StockedProduct, context: Context): string | null {
  const option = missedOption(product, context);
  const said = option === undefined ? undefined : attributesOf(context, option)[0];
  return said?.text ?? null;
}

const colourKinds: ReadonlySet<string> = new Set(['color', 'colour', 'shade']);

/** 第三个粉的, of goods that come in one colour only, which is not that one. */
export function missedColour(product: StockedProduct, context: Context): string | null {
  if (product.options.some((option) => colourKinds.has(option)) || entities(context, 'ordinal').length === 0)
    return null;
  const [said] = entities(context, 'attribute').filter(({ value }) => colourKinds.has(value.name));
  if (!said) return null;
  const words = [said.value.value, said.text].map((word) => word.toLowerCase().replace(/[色的]+$/u, ''));
  const told = locales.flatMap((locale) => [
    inLocale(product.title, locale),
    inLocale(product.description, locale),
    ...productFacts(product, { ...context.wording, locale }).map(({ value }) => value),
  ]);
  return told.some((text) => words.some((word) => occurs(word, text.toLowerCase()))) ? null : said.text;
}
