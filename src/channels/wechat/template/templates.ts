import { Fault } from '../../../base/fault';
import type { Log } from '../../../base/log';
import type { WechatApi } from '../api/wechat-api';
import { WechatApiError } from '../api/wechat-api-error';
import type { ShopperNotes } from '../say/shopper-notes';
import type { Consents } from './consents';
import { fitField } from './fit-field';
import type { TemplateNews } from './template-news';
import type { TemplateSetting, TemplateSettings } from './template-settings';

export interface TemplatesDeps {
  readonly settings: TemplateSettings;
  readonly api: WechatApi;
  readonly notes: ShopperNotes;
  readonly consents: Consents;
  readonly log: Log;
}

const paths = {
  template: '/cgi-bin/message/template/send',
  subscription: '/cgi-bin/message/subscribe/bizsend',
} as const;

/** News by a template of the account's: the only thing that may be said to a shopper who has long been silent. */
export class Templates {
  constructor(private readonly deps: TemplatesDeps) {}

  /** True when the shopper was told; false when the words have to wait for the next word of theirs. @throws Fault */
  async tell(news: TemplateNews, user: string): Promise<boolean> {
    const { settings, api, log } = this.deps;
    const setting = settings[news.kind];
    if (!setting || !(await this.#mayTell(user, setting))) return false;
    const data = dataOf(setting, news);
    if (!data) {
      log.warn('templateNotFilled', { kind: news.kind });
      return false;
    }
    try {
      await api.call(paths[setting.by], { touser: user, template_id: setting.template, data });
      await this.#told(user, setting);
      return true;
    } catch (error) {
      if (!(error instanceof WechatApiError)) throw error;
      if (error.meaning === 'retry')
        throw new Fault('channelUnreachable', `WeChat took no template message: ${error.code}`);
      if (error.meaning === 'refused') await this.#refused(user, setting);
      else log.error('templateRefused', { kind: news.kind, code: error.code });
      return false;
    }
  }

  async #mayTell(user: string, { by, template }: TemplateSetting): Promise<boolean> {
    const { notes, consents } = this.deps;
    if (by === 'subscription') return (await consents.left(user, template)) > 0;
    return !(await notes.refuses(user, template));
  }

  async #told(user: string, { by, lasting, template }: TemplateSetting): Promise<void> {
    if (by === 'subscription' && !lasting) await this.deps.consents.used(user, template);
  }

  #refused(user: string, { by, template }: TemplateSetting): Promise<void> {
    const { notes, consents } = this.deps;
    return by === 'subscription' ? consents.withdrawn(user, template) : notes.refused(user, template);
  }
}

/** Null when a field has nothing to stand in it: WeChat takes none that is empty. */
function dataOf(
  { fields }: TemplateSetting,
  { values }: TemplateNews,
): Readonly<Record<string, { value: string }>> | null {
  const data: Record<string, { value: string }> = {};
  for (const [name, from] of Object.entries(fields)) {
    const value = fitField(name, values[from] ?? '');
    if (value === null) return null;
    data[name] = { value };
  }
  return data;
}
