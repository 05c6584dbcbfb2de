import type { Activity, Attachment, CardAction } from 'botbuilder';
import { z } from 'zod';

/** What a button of WeChat's brings back, or the page that it opens. */
export type Deed =
  | { readonly does: 'tap'; readonly title: string; readonly type: string; readonly value: unknown }
  | { readonly does: 'open'; readonly title: string; readonly url: string };

/** One thing that is said, with what can be done about it. */
export interface Paragraph {
  readonly text: string;
  readonly deeds: readonly Deed[];
}

/** An activity by what is in it, whatever it will look like. */
export interface Outline {
  readonly paragraphs: readonly Paragraph[];
  /** Addresses of pictures, best first. */
  readonly pictures: readonly string[];
  /** Whether the conversation goes to a person now. */
  readonly handOff: boolean;
}

const buttonSchema = z.looseObject({ type: z.string(), title: z.string().optional(), value: z.unknown() });
const factSchema = z.looseObject({ key: z.string().optional(), value: z.string().optional() });
const itemSchema = z.looseObject({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  price: z.string().optional(),
  quantity: z.string().optional(),
});
const cardSchema = z.looseObject({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  text: z.string().optional(),
  images: z.array(z.looseObject({ url: z.string() })).optional(),
  buttons: z.array(buttonSchema).optional(),
  facts: z.array(factSchema).optional(),
  items: z.array(itemSchema).optional(),
  total: z.string().optional(),
});

type Card = z.infer<typeof cardSchema>;

export function outlineOf(activity: Partial<Activity>): Outline {
  const cards = (activity.attachments ?? []).flatMap(cardOf);
  const chips = (activity.suggestedActions?.actions ?? []).map(deedOf);
  const said = activity.text ?? '';
  const paragraphs = [
    { text: said, deeds: [] },
    ...cards.map((card) => ({ text: wordsOf(card, activity.locale), deeds: (card.buttons ?? []).map(deedOf) })),
    { text: '', deeds: chips },
  ];
  return {
    paragraphs: paragraphs.filter(({ text, deeds }) => text.trim() !== '' || deeds.length > 0),
    pictures: [
      ...picturesIn(activity.attachments ?? []),
      ...cards.flatMap(({ images }) => images?.map(({ url }) => url) ?? []),
    ],
    handOff: activity.type === 'handoff' || (activity.type === 'event' && activity.name === 'handoff.initiate'),
  };
}

function cardOf({ contentType, content }: Attachment): readonly Card[] {
  if (!contentType?.startsWith('application/vnd.microsoft.card.')) return [];
  const parsed = cardSchema.safeParse(content);
  return parsed.success ? [parsed.data] : [];
}

const picturesIn = (attachments: readonly Attachment[]): readonly string[] =>
  attachments.flatMap(({ contentType, contentUrl }) =>
    contentType?.startsWith('image/') && contentUrl ? [contentUrl] : [],
  );

/** Cards are written in Markdown, where an empty line ends a line. */
function wordsOf({ title, subtitle, text, facts, items, total }: Card, locale: string | undefined): string {
  const lines = [
    [title, subtitle].filter(Boolean).join(' · '),
    ...(facts ?? []).map(({ key, value }) => [key, value].filter(Boolean).join(' ')),
    ...(items ?? []).map(itemLine),
    total && (locale?.startsWith('zh') ? `合计：${total}` : `Total: ${total}`),
    text?.replace(/\n{2,}/g, '\n'),
  ];
  return lines.filter(Boolean).join('\n');
}

function itemLine({ title, subtitle, price, quantity }: z.infer<typeof itemSchema>): string {
  const count = quantity && quantity !== '1' ? `× ${quantity}` : '';
  return [[title, subtitle].filter(Boolean).join(' · '), count, price].filter(Boolean).join(' ');
}

function deedOf({ type, title, value }: Pick<CardAction, 'type' | 'value'> & { title?: string | undefined }): Deed {
  const words = title?.trim() || String(value);
  if (type === 'openUrl') return { does: 'open', title: words, url: String(value) };
  return { does: 'tap', title: words, type, value };
}
