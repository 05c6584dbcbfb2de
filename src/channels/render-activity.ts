import type { Activity, Attachment, CardAction } from 'botbuilder';
import type { Locale } from '../base/locale';
import type { Delivery } from '../ports/channel';
import type { Tap } from '../replies/action';
import { factLines } from '../replies/plain-text';
import type { Choice, Fact, ProductCard, ReceiptLine, Reply } from '../replies/reply';
import { texts } from '../replies/texts';
import { handOffActivity } from './hand-off-activity';
import { qrPicture } from './qr-picture';

type Outgoing = Omit<Delivery, 'replyTo' | 'address'>;

/** What the cards of one delivery are made with. */
interface Drawing {
  readonly delivery: Outgoing;
  /** The server's public address, without a slash at its end. */
  readonly base: string;
}

/**
 * A reply as Bot Framework activities: text, hero cards, a receipt, suggested actions. The whole reply also travels as
 * `channelData.shoptalk`, so that a page that knows it draws its own cards.
 */
export function renderActivities(delivery: Outgoing, publicUrl: string): Partial<Activity>[] {
  const { reply, id, locale, ref } = delivery;
  const drawing = { delivery, base: publicUrl.replace(/\/$/, '') };
  const attachments = attachmentsOf(reply, drawing);
  const chips = choicesOf(reply).map((choice) => button(choice, ref.conversation));
  const text = textOf(reply, locale);
  return [
    {
      type: 'message',
      locale: locale === 'zh' ? 'zh-CN' : 'en-US',
      ...(text && { text, textFormat: 'plain' }),
      inputHint: 'acceptingInput',
      ...(attachments.length > 0 && { attachments, attachmentLayout: attachments.length > 1 ? 'carousel' : 'list' }),
      ...(chips.length > 0 && { suggestedActions: { to: [], actions: chips } }),
      channelData: { shoptalk: { reply: shown(reply), id } },
    },
    ...(reply.type === 'handOff' ? [handOffActivity(reply.handOff, ref)] : []),
  ];
}

/** What a person is told is not for the shopper's page. */
const shown = (reply: Reply): Reply | { readonly type: 'handOff'; readonly text: string } =>
  reply.type === 'handOff' ? { type: 'handOff', text: reply.text } : reply;

const choicesOf = (reply: Reply): readonly Choice[] => ('choices' in reply ? (reply.choices ?? []) : []);

/** What a button of this conversation does when it is tapped; words to say are simply said. */
export function button({ title, action }: Choice, conversation: string): CardAction {
  if (action.do === 'say') return { type: 'imBack', title, value: action.text };
  const value: Tap = { shoptalk: 1, conversation, action };
  return { type: 'messageBack', title, text: title, displayText: title, value };
}

/**
 * A pay card says its words itself, and a picture has none. The facts of an order stand here and not on the receipt,
 * where Web Chat cuts an address off after a few letters.
 */
function textOf(reply: Reply, locale: Locale): string {
  switch (reply.type) {
    case 'product':
    case 'picture':
    case 'pay':
    case 'link':
      return '';
    case 'order':
      return [reply.text, factLines(reply.facts, locale).join('\n')].filter(Boolean).join('\n\n');
    case 'code':
      return [reply.text, ...factLines([{ label: reply.title, value: reply.code }], locale)].join('\n');
    default:
      return reply.text;
  }
}

function attachmentsOf(reply: Reply, drawing: Drawing): Attachment[] {
  const { locale } = drawing.delivery;
  switch (reply.type) {
    case 'say':
    case 'handOff':
      return [];
    case 'products':
      return reply.cards.map((card) => productCard(card, [card.subtitle], drawing));
    case 'product':
      return [
        productCard(reply.card, [reply.card.subtitle, reply.description, ...factLines(reply.facts, locale)], drawing),
      ];
    case 'comparison':
      return reply.cards.map((card, index) => {
        const rows = reply.rows.map(({ label, values }) => ({ label, value: values[index] ?? '' }));
        return productCard(card, factLines(rows, locale), drawing);
      });
    case 'cart':
    case 'order':
      return [receiptCard(reply)];
    case 'pay':
      return [linkCard({ title: reply.amount, text: reply.text, open: reply.open, url: reply.url }, drawing)];
    case 'link':
      return [linkCard({ text: reply.text, open: reply.title, url: reply.url }, drawing)];
    case 'code':
      return [{ contentType: 'image/png', contentUrl: qrPicture(reply.holds), name: reply.title }];
    case 'picture':
      return [{ contentType: pictureType(reply.url), contentUrl: absolute(reply.url, drawing), name: reply.alt }];
  }
}

const absolute = (url: string, { base }: Drawing): string => (url.startsWith('/') ? `${base}${url}` : url);

const pictureTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
};

/** By the file's ending; a picture without a known one is taken for a JPEG, as photographs mostly are. */
function pictureType(url: string): string {
  const ending = /\.(\w+)(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase() ?? '';
  return pictureTypes[ending] ?? 'image/jpeg';
}

function productCard(card: ProductCard, lines: readonly string[], drawing: Drawing): Attachment {
  const { locale, ref } = drawing.delivery;
  const was = card.listPrice && texts[locale].product.wasPriceShort(card.listPrice);
  return {
    contentType: 'application/vnd.microsoft.card.hero',
    content: {
      title: card.title,
      subtitle: [card.price, was, card.note].filter(Boolean).join(' · '),
      text: paragraphs(lines),
      images: card.picture ? [{ url: absolute(card.picture, drawing), alt: card.title }] : [],
      buttons: card.buttons.map((choice) => button(choice, ref.conversation)),
    },
  };
}

/** Cards read Markdown, where only an empty line ends a line. */
const paragraphs = (lines: readonly string[]): string => lines.filter(Boolean).join('\n\n');

interface Receipt {
  readonly title?: string;
  readonly number?: string | null;
  readonly lines: readonly ReceiptLine[];
  readonly totals: readonly Fact[];
  readonly total: Fact;
}

/** Without pictures: beside one, Microsoft's Web Chat leaves a tenth of the width for the price and cuts it off. */
function receiptCard(receipt: Receipt): Attachment {
  const { title = '', number, lines, totals, total } = receipt;
  return {
    contentType: 'application/vnd.microsoft.card.receipt',
    content: {
      title: [title, number].filter(Boolean).join(' '),
      facts: [],
      items: [
        ...lines.map(({ title, subtitle, quantity, lineTotal, note = '' }) => ({
          title,
          subtitle: [subtitle, note].filter(Boolean).join(' · '),
          price: lineTotal,
          quantity: String(quantity),
        })),
        ...totals.map(({ label, value }) => ({ title: label, price: value })),
      ],
      total: total.value,
      buttons: [],
    },
  };
}

interface LinkCard {
  readonly title?: string;
  readonly text: string;
  readonly open: string;
  readonly url: string;
}

function linkCard({ title, text, open, url }: LinkCard, drawing: Drawing): Attachment {
  const opens: CardAction = { type: 'openUrl', title: open, value: absolute(url, drawing) };
  return {
    contentType: 'application/vnd.microsoft.card.hero',
    content: { ...(title && { title }), text, images: [], buttons: [opens] },
  };
}
