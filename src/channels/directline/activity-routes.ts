import type { Request, Response } from 'express';
import type { Json } from '../../base/json';
import { activitySchema, type PostedActivity, silentTypes } from '../posted-activity';
import { enter } from './access';
import type { Allowances } from './allowances';
import { clientLocale } from './client-locale';
import type { DirectLineDeps } from './direct-line-deps';
import { DirectLineError } from './direct-line-error';
import type { InFlight } from './in-flight';
import { activityId } from './message-id';
import { parseBody } from './parse-body';
import { takeMessage } from './take-message';
import { positionAfter } from './watermark';

export type ActivityDeps = DirectLineDeps & { readonly inFlight: InFlight; readonly messages: Allowances };

const pageSize = 200;

/** POST /conversations/:conversation/activities */
export function postActivity(deps: ActivityDeps) {
  return async (req: Request, res: Response) => {
    const chat = await enter(req, deps);
    const wait = deps.messages.take(`${chat.ref.shop}/${chat.ref.conversation}`);
    if (wait > 0) throw new DirectLineError('TooManyRequests', 'Too many messages at once.', wait);
    if (!req.is('application/json')) throw new DirectLineError('UnsupportedMediaType', 'Send JSON.');
    const activity = parseBody(activitySchema, req.body);
    if (silentTypes.has(activity.type)) {
      res.json({ id: activityId(chat.ref.conversation, deps.random.token(12)) });
      return;
    }
    if (activity.type !== 'message') throw new DirectLineError('BadArgument', 'type: no such kind of activity');
    const attachments = namedAttachments(activity);
    const locale = clientLocale(req, activity.locale);
    res.json(await takeMessage({ chat, activity, locale, ...(attachments && { attachments }) }, deps));
  };
}

/** Files that are only named in a message are kept by name; what an address of somebody else's holds is not fetched. */
function namedAttachments({ attachments }: PostedActivity): readonly Json[] | undefined {
  return attachments?.map(({ contentType, name, contentUrl }) => ({
    contentType,
    ...(name && { name }),
    ...(contentUrl && /^https:\/\//.test(contentUrl) && contentUrl.length <= 2000 && { contentUrl }),
  }));
}

/** GET /conversations/:conversation/activities?watermark= */
export function getActivities({ activities, ...deps }: ActivityDeps) {
  return async (req: Request, res: Response) => {
    const { ref } = await enter(req, { activities, ...deps });
    const after = positionAfter(req.query.watermark);
    const page = await activities.read(ref, after, pageSize);
    res.json({
      activities: page.map(({ activity }) => activity),
      watermark: String(page.at(-1)?.position ?? after),
    });
  };
}
