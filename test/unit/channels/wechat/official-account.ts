import { join } from 'node:path';
import { systemClock } from '../../../../src/base/clock';
import { ShopId } from '../../../../src/base/ids';
import { silentLog } from '../../../../src/base/log';
import { systemRandom } from '../../../../src/base/random';
import type { WechatApi } from '../../../../src/channels/wechat/api/wechat-api';
import { WechatApiError } from '../../../../src/channels/wechat/api/wechat-api-error';
import { ShopperNotes } from '../../../../src/channels/wechat/say/shopper-notes';
import { Speaker } from '../../../../src/channels/wechat/say/speaker';
import { Consents } from '../../../../src/channels/wechat/template/consents';
import type { TemplateSettings } from '../../../../src/channels/wechat/template/template-settings';
import { Templates } from '../../../../src/channels/wechat/template/templates';
import { WechatAdapter } from '../../../../src/channels/wechat/wechat-adapter';
import { openSqliteShortMemory } from '../../../../src/store/sqlite/short-memory/open-sqlite-short-memory';
import { freshFolder } from '../../../support/fresh-folder';
import { letter } from '../../../support/wechat-simulator/push';
import type { Fields } from '../../../support/wechat-simulator/xml-form';

const shop = ShopId('till');
const account = {
  ...{ appId: 'wxba5fad812f8e6fb9', appSecret: 'a-secret-of-the-account', token: 'AAAAA' },
  ...{ encodingAesKey: 'A'.repeat(43), mode: 'secure' as const, humanAgents: false, templates: {} },
};
const sender = {
  ...{ appId: account.appId, secret: account.appSecret, token: account.token, aesKey: account.encodingAesKey },
  ...{ mode: 'secure' as const, serverUrl: 'http://localhost/wechat/till', mayCall: true },
};

export interface OfficialAccountOptions {
  readonly answerWithinMs?: number;
  readonly settings?: TemplateSettings;
}

/** An adapter on a memory of its own, in front of an API that writes down what it is asked. */
export function officialAccount(options: OfficialAccountOptions = {}) {
  const { settings = {} } = options;
  const memory = openSqliteShortMemory(join(freshFolder(), 'turns.db'));
  const calls: { readonly path: string; readonly body: unknown }[] = [];
  const refusals: number[] = [];
  const api: WechatApi = {
    async call(path, body) {
      calls.push({ path, body });
      const code = refusals.shift();
      if (code !== undefined) throw new WechatApiError(code, 'as told');
      return {};
    },
    upload: async () => 'media',
    download: async () => null,
  };
  const notes = new ShopperNotes({ shop, memory, clock: systemClock });
  const consents = new Consents({ shop, memory, clock: systemClock });
  const templates = new Templates({ settings, api, notes, consents, log: silentLog });
  const speaker = new Speaker({
    ...{ notes, templates, api, clock: systemClock, log: silentLog, humanAgents: false, moreHint: 'more' },
    pictures: { idOf: async () => null },
  });
  const adapter = new WechatAdapter({
    ...{ shop, account, notes, speaker, consents, log: silentLog, memory, clock: systemClock, random: systemRandom },
    answerWithinMs: options.answerWithinMs,
  });
  let messages = 100;
  return {
    ...{ adapter, calls, notes, consents, templates },
    /** What the next calls are refused with. */
    refusals,
    close: () => memory.close(),
    /** A push as WeChat would send it now. */
    push(from: string, fields: Fields) {
      messages += 1;
      const head = { ToUserName: 'gh_1', FromUserName: from, CreateTime: Math.floor(Date.now() / 1000) };
      const whole = { ...head, ...fields, MsgId: String(messages) };
      const { url, body } = letter({ account: sender, fields: whole, openId: from, now: Date.now });
      return { query: Object.fromEntries(new URL(url).searchParams), body, cameAt: performance.now() };
    },
  };
}
