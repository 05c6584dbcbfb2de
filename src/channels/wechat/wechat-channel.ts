import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { ShopId } from '../../base/ids';
import type { Channel, ReplyAddress } from '../../ports/channel';
import { renderActivities } from '../render-activity';
import type { WechatApi } from './api/wechat-api';
import { wechatChannelId } from './push-activity';
import { templateNewsOf } from './template/template-news';
import type { WechatAdapter } from './wechat-adapter';

export interface ChannelAccount {
  readonly adapter: WechatAdapter;
  readonly timeZone: string;
  readonly download: WechatApi['download'];
}

export interface WechatChannelOptions {
  readonly ofShop: (shop: ShopId) => ChannelAccount | null;
  /** The address that WeChat opens pages and pictures from. */
  readonly publicUrl: () => string;
}

const referenceSchema = z.looseObject({ account: z.string() });

/** Speaks to followers whenever a reply is ready: as the answer that WeChat waits for, or as a message. */
export function wechatChannel({ ofShop, publicUrl }: WechatChannelOptions): Channel {
  const accountOf = (shop: ShopId) => {
    const account = ofShop(shop);
    if (!account) throw new Error(`${shop} has no official account any more`);
    return account;
  };
  return {
    name: 'wechat',
    async send(delivery) {
      const { ref, address, id, replyTo } = delivery;
      const { adapter, timeZone } = accountOf(ref.shop);
      const news = templateNewsOf(delivery, timeZone);
      await adapter.continueConversation(referenceOf(address), async (context) => {
        const rendered = renderActivities(delivery, publicUrl());
        const activities = rendered.map((activity, at) => ({
          ...activity,
          id: `${id}.${at}`,
          ...(replyTo && { replyToId: replyTo }),
          ...(delivery.reply.type === 'handOff' && { type: 'handoff' }),
          ...(news && { channelData: { ...activity.channelData, wechatNews: news } }),
        }));
        await adapter.sendActivities(context, activities);
      });
    },
    async picture(ref, url) {
      const media = decodeURIComponent(url.split('#')[1] ?? '');
      return media ? accountOf(ref.shop).download(media) : null;
    },
    recording: (ref, name) => accountOf(ref.shop).download(name),
    forget: (ref, { user }) => accountOf(ref.shop).adapter.forget(user),
    async typing(ref, address) {
      const { adapter } = accountOf(ref.shop);
      await adapter.continueConversation(referenceOf(address), async (context) => {
        await adapter.sendActivities(context, [{ type: 'typing' }]);
      });
    },
  };
}

function referenceOf({ user, reference }: ReplyAddress): Partial<ConversationReference> {
  const { account } = referenceSchema.parse(reference);
  return {
    channelId: wechatChannelId,
    user: { id: user, name: '' },
    bot: { id: account, name: '' },
    conversation: { id: user, isGroup: false, conversationType: 'personal', name: '' },
  };
}
