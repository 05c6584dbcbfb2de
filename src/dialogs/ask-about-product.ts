import { inLocale } from '../base/locale';
import type { StockedProduct } from '../commerce/product';
import { optionName, productFacts } from '../replies/cards';
import type { Fact } from '../replies/reply';
import type { QueryEdit } from '../search/query-edit';
import { hasHan } from '../text/characters';
import type { Context } from './context';
import { textOf } from './said';
import { focusOn, productChips, showProduct } from './show-product';
import { done, type Step } from './step';

/** One thing that a message asks of a product. */
interface Asked {
  /** In the shopper's words. */
  readonly said: string;
  /** The catalogue's names of the attributes that would answer it. */
  readonly names: readonly string[];
  /** Ids of the values that are asked for; empty where the question is which. */
  readonly values: readonly string[];
  /** Words that would answer it in a label, a value or the description. */
  readonly words: readonly string[];
}

/** How shoppers ask for an attribute whose name they do not say as the catalogue has it. */
const questions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/made (?:of|from|out of)|\b(?:material|fabric)s?\b|材质|材料|面料|料子|什么做的/i, ['material']],
  [/\bingredients?\b|\bwhat(?:'|’)?s in (?:it|this|that)\b|成[分份]|配料/i, ['ingredient', 'ingredients']],
  [/\bskin types?\b|\b(?:kind|type) of skin\b|肤质|什么皮肤|哪种皮肤/i, ['skinType']],
  [/\bbatter(?:y|ies)\b|续航|电池/i, ['battery']],
  [/\bweighs?\b|\bweight\b|\bheavy\b|多重|重量|重不重/i, ['weight']],
  [/\bsmells?\b|\bscent(?:ed)?\b|\bfragrance\b(?! free)|香味|香型|味道|什么味/i, ['scent']],
  [/\bbrand\b|\bwho makes\b|牌子|品牌/i, ['brand']],
  [/\b(?:any good|reviews?|rat(?:ed|ing)s?)\b|好用[吗不么]|好不好用|评价|口碑|评分/i, ['rating']],
];

/** Words of any question about a product as a whole. */
const general =
  /^(?:tell|more|details?|info|information|about|good|nice|like|know|need|want|things?|products?|ones?|specs?|specifications?|describe|explain|worth|quality|deal|hear|pls|please|how|what|which|why|when|whats|hows|use[ds]?|using|works?|appl(?:y|ied)|looks?|feels?|详情|详细|介绍|说说|讲讲|讲解|信息|参数|具体|了解|资料|用法|使用|怎么用|作用|效果|东西|商品|这个|那个)(?:一|一下|下)?$/i;

/** 含酒精, 保质期多久: what a word of a question carries beside what is asked for. */
const around = /^(?:含有?|带有?|有|会)(?=..)|(?:是?多[久少大长高]|怎么样|如何|是什么)$/g;

/** One line of the product's own data for a question about one thing of it; the whole card for any other. */
export function askAboutProduct(context: Context, product: StockedProduct): Step {
  const asked = askedOf(context, product);
  if (asked.length === 0) return showProduct(context, product);
  const { t, wording } = context;
  const title = inLocale(product.title, wording.locale);
  const told = [...new Set(asked.map((each) => tell(context, product, each)).filter((line) => line !== null))];
  const [first] = asked;
  const isSilent = told.length === 0 && first !== undefined;
  const text = isSilent ? t.product.silent(title, first.said) : t.product.about(title, t.sentences(told));
  const details = { title: t.chips.details, action: { do: 'product.show', product: product.id } } as const;
  const person = { title: t.chips.person, action: { do: 'human' } } as const;
  const choices = [...productChips(context, product), details, ...(isSilent ? [person] : [])];
  return done(focusOn(context, product), [{ type: 'say', text, choices }]);
}

function askedOf(context: Context, product: StockedProduct): Asked[] {
  const text = textOf(context);
  const named = questions.flatMap(([pattern, names]): Asked[] => {
    const said = pattern.exec(text)?.[0];
    return said ? [{ said: labelOf(context, names[0] ?? said), names, values: [], words: [said.toLowerCase()] }] : [];
  });
  if (named.length > 0) return named;
  return (context.said?.reading.edits ?? []).flatMap((edit) => askedBy(edit, text, product));
}

function askedBy(edit: QueryEdit, text: string, product: StockedProduct): Asked[] {
  if (edit.edit === 'setAttribute') {
    const { name, values, words = [], origin } = edit.condition;
    if (origin && origin.certainty < 1) return [];
    const said = (origin && text.slice(origin.start, origin.end)) || (words[0] ?? name);
    return [{ said, names: [name], values, words }];
  }
  if (edit.edit === 'setCategory') {
    const { id, origin } = edit.condition;
    if (!origin || product.category.some((category) => category.id === id)) return [];
    const said = text.slice(origin.start, origin.end);
    return [{ said, names: [], values: [], words: [said] }];
  }
  if (edit.edit !== 'addTerm' || general.test(edit.term.text)) return [];
  const said = edit.term.text.replace(around, '');
  const words = [said, ...edit.term.alternatives];
  if (words.some((word) => isOf(product, word))) return [];
  return [{ said, names: [], values: [], words }];
}

/** A word that says which product is meant is not what is asked of it. */
const isOf = (product: StockedProduct, word: string): boolean =>
  [product.title, ...product.category.map(({ name }) => name), ...(product.brand ? [product.brand.name] : [])].some(
    (name) => Object.values(name).some((each) => holds(each ?? '', word)),
  );

const labelOf = ({ t, wording }: Context, name: string): string =>
  ({ brand: t.labels.brand, rating: t.labels.rating })[name] ?? optionName(name, wording);

function tell(context: Context, product: StockedProduct, asked: Asked): string | null {
  const { t, wording } = context;
  const facts = productFacts(product, wording);
  const labels = asked.names.map((name) => labelOf(context, name));
  const fact = facts.find(({ label }) => labels.includes(label));
  if (fact && asked.values.length > 0) return tellValue(context, product, { asked, fact });
  const labelled = fact ?? facts.find(({ label }) => asked.words.some((word) => holds(label, word)));
  if (labelled) return t.product.fact(labelled.label, labelled.value);
  const valued = facts.find(({ value }) => asked.words.some((word) => holds(value, word)));
  if (valued) return t.product.fact(valued.label, valued.value);
  const words = asked.words.length > 0 ? asked.words : [asked.said];
  return (
    sentencesOf(inLocale(product.description, wording.locale)).find((each) => words.some((w) => holds(each, w))) ?? null
  );
}

interface AskedValue {
  readonly asked: Asked;
  readonly fact: Fact;
}

/** The value itself where the product has it; else what it has in its place. */
function tellValue({ t, wording }: Context, product: StockedProduct, { asked, fact }: AskedValue): string {
  const own = [
    ...product.attributes.filter(({ name }) => asked.names.includes(name)).map(({ value }) => value),
    ...product.variants.flatMap(({ options }) => asked.names.flatMap((name) => options[name] ?? [])),
  ].find(({ id }) => asked.values.includes(id));
  return own
    ? t.product.fact(fact.label, inLocale(own.name, wording.locale))
    : t.product.otherFact(asked.said, fact.label, fact.value);
}

const sentencesOf = (description: string): string[] =>
  (description.match(/[^.!?。！？]+(?:[.!?。！？]+(?=\s|$|[^\d])|$)/gu) ?? [description]).map((each) => each.trim());

/** Whether the text holds the word: from the beginning of a word on for Latin letters. */
function holds(text: string, word: string): boolean {
  const [whole, part] = [text.toLowerCase(), word.toLowerCase().trim()];
  if (part.length < 2) return false;
  if (hasHan(part)) return whole.includes(part);
  return ` ${whole.replace(/[^\p{Letter}\p{Number}]+/gu, ' ')} `.includes(` ${part}`);
}
