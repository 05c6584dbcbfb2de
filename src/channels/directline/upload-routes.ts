import type { Request, Response } from 'express';
import { ConversationId, ShopId } from '../../base/ids';
import { activitySchema } from '../posted-activity';
import { enter, type OpenConversation } from './access';
import type { ActivityDeps } from './activity-routes';
import { clientLocale } from './client-locale';
import { DirectLineError } from './direct-line-error';
import { parseBody } from './parse-body';
import { baseOf } from './public-base';
import { takeMessage } from './take-message';

/** Bytes of one upload, all its files together. */
export const largestUpload = 5_000_000;
const mostFiles = 4;

/** What may be uploaded, and the ending it is kept under. Nothing in it runs in a browser. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'weba',
  'application/pdf': 'pdf',
};

type KeptFile = { readonly contentType: string; readonly contentUrl: string; readonly name: string };

interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** POST /conversations/:conversation/upload: a message as one part named activity, its files as the others. */
export function upload(deps: ActivityDeps) {
  return async (req: Request, res: Response) => {
    const chat = await enter(req, deps);
    const wait = deps.messages.take(`${chat.ref.shop}/${chat.ref.conversation}`);
    if (wait > 0) throw new DirectLineError('TooManyRequests', 'Too many messages at once.', wait);
    const form = await formOf(req);
    const activity = parseBody(activitySchema, await activityPart(form));
    if (activity.type !== 'message') throw new DirectLineError('BadArgument', 'type: files belong to a message');
    const files = await filesOf(form);
    const attachments: KeptFile[] = [];
    for (const file of files) attachments.push(await keep(file, chat, req, deps));
    const posted = { ...activity, attachments };
    res.json(
      await takeMessage({ chat, activity: posted, locale: clientLocale(req, activity.locale), attachments }, deps),
    );
  };
}

async function formOf(req: Request): Promise<FormData> {
  if (!Buffer.isBuffer(req.body)) throw new DirectLineError('UnsupportedMediaType', 'Send multipart/form-data.');
  const headers = { 'content-type': req.headers['content-type'] ?? '' };
  try {
    return await new WebResponse(new Uint8Array(req.body), { headers }).formData();
  } catch {
    throw new DirectLineError('BadArgument', 'The form cannot be read.');
  }
}

/** The web's Response, which reads forms; express has one of the same name. */
const WebResponse = globalThis.Response;

async function activityPart(form: FormData): Promise<unknown> {
  const part = form.get('activity');
  if (part === null) return { type: 'message' };
  try {
    return JSON.parse(typeof part === 'string' ? part : await part.text());
  } catch {
    throw new DirectLineError('BadArgument', 'activity: is not JSON');
  }
}

async function filesOf(form: FormData): Promise<readonly UploadedFile[]> {
  const parts = [...form.entries()].flatMap(([name, part]) =>
    name === 'activity' || typeof part === 'string' ? [] : [part],
  );
  if (parts.length === 0) throw new DirectLineError('BadArgument', 'There is no file in the form.');
  if (parts.length > mostFiles) throw new DirectLineError('BadArgument', `At most ${mostFiles} files at once.`);
  return Promise.all(
    parts.map(async (part) => {
      const contentType = part.type.split(';')[0]?.trim().toLowerCase() ?? '';
      const ending = endings[contentType];
      if (!ending) throw new DirectLineError('UnsupportedMediaType', 'Send a picture, a recording or a PDF.');
      return { name: part.name.slice(0, 200), contentType, ending, bytes: new Uint8Array(await part.arrayBuffer()) };
    }),
  );
}

async function keep(file: UploadedFile, chat: OpenConversation, req: Request, deps: ActivityDeps): Promise<KeptFile> {
  const { name, contentType, ending, bytes } = file;
  const { shop, conversation } = chat.ref;
  const id = `${deps.random.token(16)}.${ending}`;
  await deps.attachments.put(chat.ref, id, { contentType, bytes });
  const contentUrl = `${baseOf(req, deps.publicUrl())}/v3/directline/attachments/${shop}/${conversation}/${id}`;
  return { contentType, contentUrl, name };
}

/** GET /attachments/:shop/:conversation/:id : its name is its key, since pictures are fetched without a token. */
export function getAttachment({ attachments }: ActivityDeps) {
  return async (req: Request, res: Response) => {
    const { shop, conversation, id } = req.params;
    const ref = { shop: ShopId(String(shop)), conversation: ConversationId(String(conversation)) };
    const file = await attachments.get(ref, String(id));
    if (!file) throw new DirectLineError('NotFound', 'There is no such file.');
    res.set({
      'Content-Type': file.contentType,
      'Content-Disposition': /^(image|audio)\//.test(file.contentType) ? 'inline' : 'attachment',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
    res.end(Buffer.from(file.bytes));
  };
}
