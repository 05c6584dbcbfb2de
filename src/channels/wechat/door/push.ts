import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Fields } from './read-fields';

/** JSON brings numbers where XML has text. */
const text = z.union([z.string(), z.number()]).transform(String);
const short = text.pipe(z.string().max(200));
const number = text.pipe(
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d+)?$/)
    .transform(Number),
);
const envelope = {
  ToUserName: short.pipe(z.string().min(1)),
  FromUserName: short.pipe(z.string().regex(/^[\w-]+$/)),
  CreateTime: text.pipe(
    z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number),
  ),
};
const message = { ...envelope, MsgId: short.pipe(z.string().regex(/^\d+$/)) };
const event = { ...envelope, MsgType: z.literal('event') };
const key = text.pipe(z.string().max(1000)).default('');

/** One or several: XML does not tell a list of one from one, and JSON brings the list itself. */
const listOf = <Entry extends z.ZodType>(entry: Entry) => {
  const list = z.array(entry).min(1).max(20);
  return z.union([
    z.object({ List: z.union([list, entry.transform((only) => [only])]) }),
    list.transform((List) => ({ List })),
  ]);
};
const consent = z.object({ TemplateId: short.pipe(z.string().min(1)), SubscribeStatusString: short });
const sentNotice = z.object({ TemplateId: short.pipe(z.string().min(1)), MsgID: short, ErrorCode: short });

const messageSchema = z.discriminatedUnion('MsgType', [
  z.object({
    ...message,
    MsgType: z.literal('text'),
    Content: text,
    /** The item of a menu message, or of a link made like one, that was tapped. */
    bizmsgmenuid: short.optional(),
  }),
  z.object({ ...message, MsgType: z.literal('image'), MediaId: short, PicUrl: text.optional() }),
  z.object({ ...message, MsgType: z.literal('voice'), MediaId: short, Format: short, Recognition: text.optional() }),
  z.object({ ...message, MsgType: z.enum(['video', 'shortvideo']), MediaId: short }),
  z.object({
    ...message,
    MsgType: z.literal('location'),
    Location_X: number,
    Location_Y: number,
    Label: text.optional(),
  }),
  z.object({ ...message, MsgType: z.literal('link'), Title: text, Url: text }),
]);

const eventSchema = z.discriminatedUnion('Event', [
  z.object({ ...event, Event: z.literal('subscribe'), EventKey: key }),
  z.object({ ...event, Event: z.literal('unsubscribe') }),
  z.object({ ...event, Event: z.literal('SCAN'), EventKey: key }),
  z.object({ ...event, Event: z.literal('CLICK'), EventKey: key }),
  z.object({ ...event, Event: z.literal('VIEW'), EventKey: key }),
  z.object({ ...event, Event: z.literal('LOCATION'), Latitude: number, Longitude: number }),
  z.object({
    ...event,
    Event: z.literal('subscribe_msg_popup_event'),
    SubscribeMsgPopupEvent: listOf(consent),
  }),
  z.object({
    ...event,
    Event: z.literal('subscribe_msg_change_event'),
    SubscribeMsgChangeEvent: listOf(consent),
  }),
  z.object({ ...event, Event: z.literal('subscribe_msg_sent_event'), SubscribeMsgSentEvent: listOf(sentNotice) }),
]);

/** Kinds that are newer than this program: taken, and answered with nothing. */
const otherSchema = z.object({ ...envelope, MsgType: short, Event: short.optional(), EventKey: key });

export type Push =
  | ({ readonly kind: 'message' } & z.infer<typeof messageSchema>)
  | ({ readonly kind: 'event' } & z.infer<typeof eventSchema>)
  | ({ readonly kind: 'other' } & z.infer<typeof otherSchema>);

/** Null when a field is missing that WeChat always sends. */
export function readPush(fields: Fields): Push | null {
  const asMessage = messageSchema.safeParse(fields);
  if (asMessage.success) return { kind: 'message', ...asMessage.data };
  const asEvent = eventSchema.safeParse(fields);
  if (asEvent.success) return { kind: 'event', ...asEvent.data };
  const known = typeof fields.MsgType === 'string' && isKnown(fields.MsgType, fields.Event);
  const other = otherSchema.safeParse(fields);
  return other.success && !known ? { kind: 'other', ...other.data } : null;
}

const knownMessages = ['text', 'image', 'voice', 'video', 'shortvideo', 'location', 'link'];
const knownEvents = [
  ...['subscribe', 'unsubscribe', 'SCAN', 'CLICK', 'VIEW', 'LOCATION'],
  ...['subscribe_msg_popup_event', 'subscribe_msg_change_event', 'subscribe_msg_sent_event'],
];
const isKnown = (type: string, name: unknown) =>
  type === 'event' ? knownEvents.includes(String(name)) : knownMessages.includes(type);

/** Two events of one second may be about different templates. */
function listIn(push: Push): string {
  if ('SubscribeMsgPopupEvent' in push) return JSON.stringify(push.SubscribeMsgPopupEvent);
  if ('SubscribeMsgChangeEvent' in push) return JSON.stringify(push.SubscribeMsgChangeEvent);
  return 'SubscribeMsgSentEvent' in push ? JSON.stringify(push.SubscribeMsgSentEvent) : '';
}

/** The same at each redelivery: a message has an id; an event is known by who, when, what and which. */
export function idOf(push: Push): string {
  if (push.kind === 'message') return `wx-${push.MsgId}`;
  const { FromUserName, CreateTime, MsgType } = push;
  const parts = [
    FromUserName,
    CreateTime,
    MsgType,
    push.Event ?? '',
    'EventKey' in push ? push.EventKey : listIn(push),
  ];
  return `wx-${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 32)}`;
}
