import type { Activity } from 'botbuilder';
import type { Json } from '../../base/json';
import type { Push } from './door/push';
import type { Offer } from './say/offers';

export const wechatChannelId = 'wechat';

/** A push as Bot Framework has it; all of it travels along as `channelData`. */
export function pushActivity(push: Push, id: string, offer: Offer | null): Partial<Activity> {
  const { FromUserName: user, ToUserName: account } = push;
  return {
    id,
    channelId: wechatChannelId,
    serviceUrl: 'https://api.weixin.qq.com',
    timestamp: new Date(push.CreateTime * 1000),
    from: { id: user, name: '', role: 'user' },
    recipient: { id: account, name: '', role: 'bot' },
    conversation: { id: user, isGroup: false, conversationType: 'personal', name: '' },
    channelData: push as Json,
    ...contentOf(push, offer),
  };
}

function contentOf(push: Push, offer: Offer | null): Partial<Activity> {
  if (push.kind === 'other') return { type: 'event', name: `wechat.${push.Event ?? push.MsgType}` };
  if (push.kind === 'event') return eventContent(push);
  switch (push.MsgType) {
    case 'text':
      return { type: 'message', ...(offer ? tapped(offer) : { text: push.Content }) };
    case 'voice':
      // What WeChat heard ends with a full stop, whether or not it was a sentence.
      if (push.Recognition?.trim()) return { type: 'message', text: push.Recognition.trim().replace(/[。.]$/, '') };
      return attached(`audio/${push.Format}`, push.MediaId);
    case 'image':
      return pictured(push.MediaId, push.PicUrl);
    case 'video':
    case 'shortvideo':
      return attached('video/mp4', push.MediaId);
    case 'location':
      return { type: 'message', text: push.Label ?? '', entities: [placeOf(push.Location_X, push.Location_Y)] };
    case 'link':
      return { type: 'message', text: `${push.Title} ${push.Url}` };
  }
}

/** As Bot Framework's own channels do: words to say are said, anything else is a value. */
function tapped({ type, title, value }: Offer): Partial<Activity> {
  return type === 'imBack' && typeof value === 'string' ? { text: value } : { text: title, value };
}

/** Its address at WeChat for people to open, with the id that it is downloaded by behind it. */
const pictured = (media: string, url = 'https://mmbiz.qpic.cn/'): Partial<Activity> => ({
  type: 'message',
  attachments: [
    { contentType: 'image/jpeg', contentUrl: `${url.split('#')[0]}#${encodeURIComponent(media)}`, name: media },
  ],
});

const attached = (contentType: string, name: string): Partial<Activity> => ({
  type: 'message',
  attachments: [{ contentType, name }],
});

const placeOf = (latitude: number, longitude: number) => ({ type: 'GeoCoordinates', latitude, longitude });

type EventPush = Extract<Push, { kind: 'event' }>;

function eventContent(push: EventPush): Partial<Activity> {
  const shopper = { id: push.FromUserName, name: '' };
  switch (push.Event) {
    case 'subscribe':
      return { type: 'conversationUpdate', membersAdded: [shopper] };
    case 'unsubscribe':
      return { type: 'conversationUpdate', membersRemoved: [shopper] };
    case 'LOCATION':
      return { type: 'event', name: 'wechat.LOCATION', entities: [placeOf(push.Latitude, push.Longitude)] };
    case 'subscribe_msg_popup_event':
    case 'subscribe_msg_change_event':
    case 'subscribe_msg_sent_event':
      return { type: 'event', name: `wechat.${push.Event}` };
    default:
      return { type: 'event', name: `wechat.${push.Event}`, value: push.EventKey };
  }
}

/** The scene of the code that was scanned, by a follower or by somebody who became one; null for anything else. */
export function sceneOf(push: Push): string | null {
  if (push.kind !== 'event') return null;
  if (push.Event === 'SCAN') return push.EventKey || null;
  return push.Event === 'subscribe' && push.EventKey.startsWith('qrscene_')
    ? push.EventKey.slice('qrscene_'.length)
    : null;
}
