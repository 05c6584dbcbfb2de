import { z } from 'zod';
import type { WechatApi } from '../../channels/wechat/api/wechat-api';
import { WechatApiError } from '../../channels/wechat/api/wechat-api-error';
import type { WechatAccount } from '../../channels/wechat/wechat-account';

/** Nobody's id: WeChat looks at the permission first, and says so. */
const nobody = 'oNobody-of-this-account';

interface Question {
  readonly asks: string;
  readonly path: string;
  readonly body: unknown;
  /** Said when it may not. */
  readonly without: string;
}

const questions: readonly Question[] = [
  {
    asks: 'id, secret and this machine’s address are accepted',
    path: '/cgi-bin/getcallbackip',
    body: null,
    without: 'compare the secret, and put this machine’s address on the list (console: settings and development)',
  },
  {
    asks: 'messages can be sent after the first answer',
    path: '/cgi-bin/message/custom/typing',
    body: { touser: nobody, command: 'Typing' },
    without:
      'only answers can be given; the rest of a long one is read by replying “more” (a verified account has this)',
  },
];

/** Asks WeChat what the account may do, changing nothing. True when nothing is in the way of selling. */
export async function checkAccount(
  api: WechatApi,
  { templates }: WechatAccount,
  write: (line: string) => void,
): Promise<boolean> {
  let open = true;
  for (const { asks, path, body, without } of questions) {
    const refusal = await refusalOf(api, path, body);
    write(refusal === null ? `yes  ${asks}\n` : `no   ${asks} (${refusal}): ${without}\n`);
    if (refusal !== null && path.endsWith('getcallbackip')) open = false;
  }
  await checkTemplates(api, templates, write);
  return open;
}

/** That it does not know nobody is as good as a yes. */
async function refusalOf(api: WechatApi, path: string, body: unknown): Promise<number | null> {
  try {
    await api.call(path, body);
    return null;
  } catch (error) {
    if (!(error instanceof WechatApiError)) throw error;
    return ['gone', 'park'].includes(error.meaning) ? null : error.code;
  }
}

const templatesSchema = z.object({ template_list: z.array(z.looseObject({ template_id: z.string() })) });

/** Whether each template that the shop names is the account's. Those of subscriptions are listed elsewhere, and not asked. */
async function checkTemplates(api: WechatApi, templates: WechatAccount['templates'], write: (line: string) => void) {
  const named = Object.entries(templates).flatMap(([kind, setting]) =>
    setting?.by === 'template' ? [{ kind, id: setting.template }] : [],
  );
  if (named.length === 0) return;
  const listed = templatesSchema.safeParse(await api.call('/cgi-bin/template/get_all_private_template', null));
  const ids = new Set(listed.data?.template_list.map(({ template_id }) => template_id));
  for (const { kind, id } of named) {
    const says = `news of ${kind} have a template`;
    write(
      ids.has(id)
        ? `yes  ${says}\n`
        : `no   ${says}: ${id} is not the account’s, and the words wait for the next word\n`,
    );
  }
}
