import type { WechatApi } from '../../channels/wechat/api/wechat-api';
import { WechatApiError } from '../../channels/wechat/api/wechat-api-error';

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
    body: {},
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
export async function checkAccount(api: WechatApi, write: (line: string) => void): Promise<boolean> {
  let open = true;
  for (const { asks, path, body, without } of questions) {
    const refusal = await refusalOf(api, path, body);
    write(refusal === null ? `yes  ${asks}\n` : `no   ${asks} (${refusal}): ${without}\n`);
    if (refusal !== null && path.endsWith('getcallbackip')) open = false;
  }
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
