import { z } from 'zod';
import type { Json } from '../base/json';
import type { Incoming } from '../ports/incoming';
import { tapSchema } from '../replies/action';

/** Longer texts are cut here, and the pipeline is told. In UTF-16 units. */
export const longestText = 4000;
/** Of what a client keeps with its message (JSON characters). */
const longestChannelData = 4000;

/** What counts of an activity that a client posts; its other fields are not kept. */
export const activitySchema = z.object({
  type: z.string().min(1).max(100),
  text: z.string().nullish(),
  value: z.json().optional(),
  locale: z.string().max(100).nullish(),
  localTimestamp: z.string().max(100).optional(),
  localTimezone: z.string().max(100).optional(),
  from: z.object({ name: z.string().max(200).nullish() }).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().max(200) }))
    .max(50)
    .nullish(),
  channelData: z.record(z.string(), z.json()).nullish(),
  attachments: z
    .array(
      z.object({
        contentType: z.string().max(200),
        contentUrl: z.string().nullish(),
        name: z.string().max(300).nullish(),
      }),
    )
    .max(10)
    .nullish(),
});

export type PostedActivity = z.infer<typeof activitySchema>;

/** What a client may send besides messages; answered, and nothing is kept of it. */
export const silentTypes: ReadonlySet<string> = new Set([
  'typing',
  'event',
  'conversationUpdate',
  'endOfConversation',
  'messageReaction',
  'installationUpdate',
  'trace',
]);

/** What the pipeline reads of a message. */
export function contentOf(activity: PostedActivity): Incoming['content'] {
  const { value } = activity;
  const ours = typeof value === 'object' && value !== null && 'shoptalk' in value;
  if (ours) {
    const tap = tapSchema.safeParse(value);
    if (!tap.success) return { kind: 'unreadable', what: 'button' };
    return { kind: 'tap', conversation: tap.data.conversation, action: tap.data.action };
  }
  const text = cutText(activity.text ?? '');
  const place = placeIn(activity);
  if (place) return { kind: 'location', ...place, label: text };
  const urls = pictureUrls(activity);
  if (text.trim()) {
    const truncated = text.length < (activity.text ?? '').length;
    return { kind: 'text', text, truncated, ...(urls.length > 0 && { pictures: urls }) };
  }
  if (urls.length > 0) return { kind: 'pictures', urls };
  if (activity.attachments?.length) return { kind: 'unreadable', what: 'attachment' };
  return { kind: 'unreadable', what: value === undefined || value === null ? 'empty' : 'button' };
}

const placeSchema = z.looseObject({
  type: z.literal('GeoCoordinates'),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** Bot Framework's way of sending a place on the map. */
function placeIn({ entities }: PostedActivity): { readonly latitude: number; readonly longitude: number } | null {
  for (const entity of entities ?? []) {
    const { data } = placeSchema.safeParse(entity);
    if (data) return { latitude: data.latitude, longitude: data.longitude };
  }
  return null;
}

const longestUrl = 2000;

const pictureUrls = ({ attachments }: PostedActivity): string[] =>
  (attachments ?? []).flatMap(({ contentType, contentUrl }) =>
    contentType.startsWith('image/') && contentUrl && contentUrl.length <= longestUrl ? [contentUrl] : [],
  );

/** The first part, never ending in half a character. */
export function cutText(text: string): string {
  if (text.length <= longestText) return text;
  const cut = text.slice(0, longestText);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The client's own mark on its message: by it the official clients know their message in the stream again. */
export function clientActivityId(activity: PostedActivity): string | undefined {
  const id = activity.channelData?.clientActivityID;
  return typeof id === 'string' && id.length > 0 && id.length <= 200 ? id : undefined;
}

/** What is kept of a client's own data. `shoptalk` is ours: nobody else writes it. */
export function keptChannelData(activity: PostedActivity): Readonly<Record<string, Json>> {
  const { shoptalk: _ours, ...own } = activity.channelData ?? {};
  if (JSON.stringify(own).length <= longestChannelData) return own;
  const id = clientActivityId(activity);
  return id ? { clientActivityID: id } : {};
}
