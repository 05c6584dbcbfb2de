import { z } from 'zod';
import { locales } from '../base/locale';
import { actionSchema } from '../replies/action';
import { channelNames } from './channel';

const json = z.json();

export const addressSchema = z.strictObject({
  channel: z.enum(channelNames),
  user: z.string().min(1).max(200),
  shopper: z.string().min(1).max(200).optional(),
  reference: json,
});

/** Addresses of pictures, in order. */
const pictureUrls = z.array(z.string().min(1).max(2000)).min(1).max(10);

/** What a channel hands to the pipeline, already verified and parsed. Kept in the inbox as JSON. */
export const incomingSchema = z.strictObject({
  /** The channel's id of the message: the key of everything it causes. */
  id: z.string().min(1).max(300),
  address: addressSchema,
  /** The language that the client asks for, where it says so. */
  locale: z.enum(locales).optional(),
  /** When it was received: milliseconds since the epoch. */
  at: z.number().int(),
  content: z.discriminatedUnion('kind', [
    /** `follows`: the shopper follows the shop's account, and so becomes a member. */
    z.strictObject({ kind: z.literal('joined'), follows: z.boolean().optional() }),
    z.strictObject({
      kind: z.literal('text'),
      text: z.string().max(4000),
      truncated: z.boolean(),
      /** Sent beside the words. */
      pictures: pictureUrls.optional(),
    }),
    /** A place on the map, with what it is called where that is known. */
    z.strictObject({
      kind: z.literal('location'),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      label: z.string().max(4000),
    }),
    /** Pictures without words, each at its address. */
    z.strictObject({ kind: z.literal('pictures'), urls: pictureUrls }),
    /** Speech that nobody has put into words yet, by the channel's name of it. */
    z.strictObject({
      kind: z.literal('recording'),
      name: z.string().min(1).max(300),
      format: z.string().regex(/^\w{1,20}$/),
    }),
    z.strictObject({ kind: z.literal('tap'), conversation: z.string(), action: actionSchema }),
    /** Whoever took the talk over has given it back. */
    z.strictObject({ kind: z.literal('handedBack') }),
    /** A button payload or message kind that no schema knows. */
    z.strictObject({ kind: z.literal('unreadable'), what: z.enum(['button', 'attachment', 'empty']) }),
  ]),
});

export type Incoming = z.infer<typeof incomingSchema>;
