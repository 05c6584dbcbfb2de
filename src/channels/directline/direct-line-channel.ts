import type { ConversationRef, ShopId } from '../../base/ids';
import type { Json } from '../../base/json';
import { inLocale } from '../../base/locale';
import type { Channel } from '../../ports/channel';
import { renderActivities } from '../render-activity';
import type { DirectLineDeps } from './direct-line-deps';
import type { InFlight } from './in-flight';
import { activityId, joinedId } from './message-id';
import type { Streams } from './streams';
import { newUser } from './token-routes';

type ChannelDeps = Pick<DirectLineDeps, 'activities' | 'attachments' | 'clock' | 'random' | 'shops' | 'publicUrl'> & {
  readonly streams: Streams;
  readonly inFlight: InFlight;
};

/** Sends by appending to the conversation's log, under the delivery's id: twice under one id is once. */
export function directLineChannel(deps: ChannelDeps): Channel {
  const assistant = (shop: ShopId, locale: 'zh' | 'en') => {
    const name = deps.shops.find(({ id }) => id === shop)?.name;
    return { id: shop, name: name ? inLocale(name, locale) : shop, role: 'bot' };
  };
  const envelope = (ref: ConversationRef, name: string) => ({
    id: activityId(ref.conversation, name),
    timestamp: new Date(deps.clock.now()).toISOString(),
    channelId: 'directline',
    conversation: { id: ref.conversation },
  });
  return {
    name: 'directline',
    async send(delivery) {
      const { ref, id, replyTo, address, locale, leaves } = delivery;
      if (replyTo) await deps.inFlight.landed(replyTo);
      for (const [index, rendered] of renderActivities(delivery, deps.publicUrl()).entries()) {
        const activity = {
          ...rendered,
          ...envelope(ref, index === 0 ? id : `${id}.${index}`),
          from: assistant(ref.shop, locale),
          ...(!leaves && { recipient: { id: address.user } }),
          ...(replyTo && replyTo !== joinedId(ref.conversation) && { replyToId: replyTo }),
        };
        await deps.activities.append(ref, activity.id, JSON.parse(JSON.stringify(activity)));
      }
    },
    async picture(ref, url) {
      const id = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
      return (await deps.attachments.get(ref, id))?.bytes ?? null;
    },
    async forget(ref, _address, before) {
      await deps.attachments.erase(ref);
      const first = before === null ? null : activityId(ref.conversation, before);
      await deps.activities.erase(ref, { before: first, user: newUser(deps) });
    },
    async typing(ref) {
      const activity: Json = {
        type: 'typing',
        ...envelope(ref, deps.random.token(9)),
        from: { id: ref.shop, role: 'bot' },
      };
      for (const stream of deps.streams.of(ref)) stream.show(activity);
    },
  };
}
