import type { Action, Choice, ProductCard, Reply } from './reply';
import { type Json, json, object, orElse, some, string } from './shape';

const text = orElse(string, '');

const cardAction = object({ type: string, title: text, value: orElse(json, null) });

const attachment = object({ contentType: string, contentUrl: text, name: text, content: orElse(json, null) });

const hero = object({
  title: text,
  subtitle: text,
  text,
  images: orElse(some(object({ url: string })), []),
  buttons: orElse(some(cardAction), []),
});

const receipt = object({
  title: text,
  total: text,
  facts: orElse(some(object({ key: text, value: text })), []),
  items: orElse(some(object({ title: text, subtitle: text, price: text, quantity: orElse(string, '1') })), []),
});

const activity = object({
  text,
  attachments: orElse(some(attachment), []),
  suggestedActions: orElse(object({ actions: orElse(some(cardAction), []) }), { actions: [] }),
});

/** A plain Bot Framework activity, of a bot that does not speak our replies, in their form. */
export function plainReplies(value: unknown): readonly Reply[] {
  const read = activity(value);
  if (!read) return [];
  const choices = read.suggestedActions.actions.flatMap(choiceOf);
  const cards = read.attachments.flatMap(({ contentType, content }) =>
    contentType === 'application/vnd.microsoft.card.hero' ? heroCard(content) : [],
  );
  const others = read.attachments.flatMap(otherReply);
  if (cards.length > 0) return [...others, { type: 'products', text: read.text, cards, choices }];
  if (read.text === '' && choices.length === 0) return others;
  return [...others, { type: 'say', text: read.text, choices }];
}

function choiceOf({ type, title, value }: { type: string; title: string; value: Json }): Choice[] {
  if (typeof value === 'string') {
    if (type === 'openUrl') return [{ title, action: { do: 'open', url: value } }];
    return [{ title: title || value, action: { do: 'say', text: value } }];
  }
  const tap = object({ action: object({ do: string }) })(value);
  // A tap of ours keeps its action; what another bot put there goes back as it came.
  const own = tap && (value as { readonly action: Action }).action;
  return [{ title, action: own ?? { do: 'post', value } }];
}

function heroCard(content: Json): ProductCard[] {
  const card = hero(content);
  if (!card) return [];
  return [
    {
      product: '',
      title: card.title,
      subtitle: card.text,
      price: card.subtitle,
      listPrice: null,
      note: null,
      picture: card.images[0]?.url ?? null,
      buttons: card.buttons.flatMap(choiceOf),
    },
  ];
}

function otherReply({
  contentType,
  contentUrl,
  name,
  content,
}: Exclude<ReturnType<typeof attachment>, undefined>): Reply[] {
  if (contentType.startsWith('image/') && contentUrl) return [{ type: 'picture', url: contentUrl, alt: name }];
  const read = contentType === 'application/vnd.microsoft.card.receipt' ? receipt(content) : undefined;
  if (!read) return [];
  return [
    {
      type: 'order',
      text: '',
      title: read.title,
      number: null,
      facts: read.facts.map(({ key, value }) => ({ label: key, value })),
      lines: read.items.map((item, index) => ({
        sku: String(index),
        title: item.title,
        subtitle: item.subtitle,
        quantity: Number.parseInt(item.quantity, 10) || 1,
        unitPrice: item.price,
        lineTotal: item.price,
        note: '',
        picture: null,
      })),
      totals: [],
      total: { label: '', value: read.total },
      choices: [],
    },
  ];
}
