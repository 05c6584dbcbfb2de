import { z } from 'zod';
import type { News } from '../../../dialogs/event';
import type { Delivery } from '../../../ports/channel';
import { plainText } from '../../../replies/plain-text';
import { texts } from '../../../replies/texts';
import type { TemplateValue } from './template-settings';

/** What a template can be filled with; a value that is not known is empty. */
export const templateNewsSchema = z.strictObject({
  /** One piece of news may take several replies, and goes by a template once. */
  id: z.string(),
  kind: z.string(),
  values: z.record(z.string(), z.string()),
});

export type TemplateNews = z.infer<typeof templateNewsSchema>;

type OrderNewsKind = Extract<News, { readonly order: unknown }>['news'];

/** News of an order in the words that a template has room for; null for everything else that is said. */
export function templateNewsOf({ id, news, reply, locale }: Delivery, timeZone: string): TemplateNews | null {
  if (!news) return null;
  const order = reply.type === 'order' ? reply : null;
  const status: Readonly<Record<OrderNewsKind, string>> = texts[locale].newsStatus;
  const values: Record<TemplateValue, string> = {
    order: news.order,
    status: status[news.kind as OrderNewsKind] ?? '',
    text: 'text' in reply ? reply.text : plainText(reply, locale).text,
    time: timeOf(news.at, timeZone),
    amount: order?.total.value ?? '',
    goods: order?.lines[0]?.title ?? '',
    carrier: order?.parcel?.carrier ?? '',
    tracking: order?.parcel?.tracking ?? '',
  };
  return { id: id.replace(/:\d+$/, ''), kind: news.kind, values };
}

/** As WeChat wants it, in every language: 2019年10月1日 15:01 */
function timeOf(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.year}年${Number(part.month)}月${Number(part.day)}日 ${part.hour}:${part.minute}`;
}
