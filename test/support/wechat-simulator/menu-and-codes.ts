import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { errors } from './api-error';

const leaf = z.looseObject({
  name: z.string().min(1),
  type: z.enum(['click', 'view', 'scancode_push', 'location_select']),
});
const button = z.union([leaf, z.object({ name: z.string().min(1), sub_button: z.array(leaf).min(1).max(5) })]);
const menuSchema = z.object({ button: z.array(button).min(1).max(3) });

const mostNameBytes = 16;
const mostSubNameBytes = 60;

/** @throws ApiError 40016 or 40018. */
export function checkMenu(body: unknown): unknown {
  const parsed = menuSchema.safeParse(body);
  if (!parsed.success) throw errors.invalidButtons();
  for (const each of parsed.data.button) {
    if (Buffer.byteLength(each.name) > mostNameBytes) throw errors.invalidButtonName();
    const below = 'sub_button' in each ? (each.sub_button as readonly { readonly name: string }[]) : [];
    if (below.some(({ name }) => Buffer.byteLength(name) > mostSubNameBytes)) throw errors.invalidButtonName();
  }
  return body;
}

const codeSchema = z.object({
  action_name: z.enum(['QR_SCENE', 'QR_STR_SCENE', 'QR_LIMIT_SCENE', 'QR_LIMIT_STR_SCENE']),
  expire_seconds: z.number().int().min(1).max(2_592_000).optional(),
  action_info: z.object({
    scene: z.object({
      scene_id: z.number().int().positive().optional(),
      scene_str: z.string().min(1).max(64).optional(),
    }),
  }),
});

export interface SceneCode {
  readonly ticket: string;
  readonly url: string;
  readonly scene: string;
}

/** A QR code that opens the account at a scene. @throws ApiError 47001. */
export function makeCode(body: unknown): SceneCode {
  const parsed = codeSchema.safeParse(body);
  const scene = parsed.data?.action_info.scene;
  const value = scene?.scene_str ?? scene?.scene_id?.toString();
  if (value === undefined) throw errors.malformed();
  const ticket = randomBytes(24).toString('base64url');
  return { ticket, url: `http://weixin.qq.com/q/${ticket.slice(0, 16)}`, scene: value };
}
