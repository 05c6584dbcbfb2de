import type { Locale } from '../base/locale';
import { type Choice, type Fact, numberedChoices, type ProductCard, type ReceiptLine, type Reply } from './reply';
import { texts } from './texts';

export interface PlainText {
  readonly text: string;
  /** What the numbers in the text stand for, in order: the first of them is `firstNumber`. */
  readonly choices: readonly Choice[];
}

/**
 * The form that every channel can show. Each choice has a number, which always works as an answer; numbers go on
 * over the replies of one turn, so the next reply starts at `firstNumber + choices.length`.
 */
export function plainText(reply: Reply, locale: Locale, firstNumber = 1): PlainText {
  const choices = numberedChoices(reply);
  const cards = cardsOf(reply);
  const numbered = choices.map((choice, index) => {
    const card = cards[index];
    return `${firstNumber + index}. ${card ? cardLine(card, locale) : choice.title}`;
  });
  return { text: [...bodyOf(reply, locale), ...numbered].filter(Boolean).join('\n'), choices };
}

const cardsOf = (reply: Reply): readonly ProductCard[] =>
  reply.type === 'products' || reply.type === 'comparison' ? reply.cards : [];

function bodyOf(reply: Reply, locale: Locale): readonly string[] {
  switch (reply.type) {
    case 'say':
    case 'products':
    case 'handOff':
      return [reply.text];
    case 'product':
      return [cardLine(reply.card, locale), reply.description, ...factLines(reply.facts, locale)];
    case 'comparison':
      return [reply.text, ...reply.rows.map(({ label, values }) => labelled(label, values.join(' | '), locale))];
    case 'cart':
      return [reply.text, ...receiptLines(reply, locale)];
    case 'order':
      return [
        reply.text,
        [reply.title, reply.number].filter(Boolean).join(' '),
        ...factLines(reply.facts, locale),
        ...receiptLines(reply, locale),
      ];
    case 'pay':
      return [reply.text, labelled(reply.open, reply.url, locale)];
    case 'code':
      return [reply.text, labelled(reply.title, reply.code, locale)];
    case 'picture':
      return [`[${reply.alt}] ${reply.url}`];
    case 'link':
      return [reply.text, labelled(reply.title, reply.url, locale)];
  }
}

const labelled = (label: string, value: string, locale: Locale): string =>
  locale === 'zh' ? `${label}：${value}` : `${label}: ${value}`;

/** Brand: Mac; 品牌：魅可 */
export const factLines = (facts: readonly Fact[], locale: Locale): readonly string[] =>
  facts.map(({ label, value }) => labelled(label, value, locale));

/** Title, price, what the price was, the short line, the note. */
function cardLine(card: ProductCard, locale: Locale): string {
  const was = card.listPrice && texts[locale].product.wasPriceShort(card.listPrice);
  return [card.title, card.price, was, card.subtitle, card.note].filter(Boolean).join(' · ');
}

function receiptLines(
  receipt: { readonly lines: readonly ReceiptLine[]; readonly totals: readonly Fact[]; readonly total: Fact },
  locale: Locale,
): readonly string[] {
  const lines = receipt.lines.map(({ title, subtitle, quantity, unitPrice, lineTotal, note }) => {
    const why = note ? (locale === 'zh' ? `（${note}）` : ` (${note})`) : '';
    const what = [title, subtitle].filter(Boolean).join(' · ');
    return quantity === 1
      ? `- ${what} ${lineTotal}${why}`
      : `- ${what} ${unitPrice} × ${quantity} = ${lineTotal}${why}`;
  });
  return [...lines, ...factLines([...receipt.totals, receipt.total], locale)];
}
