import { z } from 'zod';
import type { Bubble, Unsent } from './account';
import { errors } from './api-error';

const text = z.object({ msgtype: z.literal('text'), text: z.object({ content: z.string().min(1) }) });
const image = z.object({ msgtype: z.literal('image'), image: z.object({ media_id: z.string().min(1) }) });
const news = z.object({
  msgtype: z.literal('news'),
  news: z.object({
    articles: z.array(
      z.object({
        title: z.string(),
        description: z.string().default(''),
        url: z.string().default(''),
        picurl: z.string().default(''),
      }),
    ),
  }),
});
const menu = z.object({
  msgtype: z.literal('msgmenu'),
  msgmenu: z.object({
    head_content: z.string().default(''),
    list: z.array(z.object({ id: z.union([z.string(), z.number()]).transform(String), content: z.string().min(1) })),
    tail_content: z.string().default(''),
  }),
});
const message = z.discriminatedUnion('msgtype', [text, image, news, menu]);

const mostTextBytes = 2048;

/** What a customer-service message shows. @throws ApiError with the number that WeChat answers. */
export function readCustomMessage(body: unknown): Unsent<Bubble> {
  const parsed = message.safeParse(body);
  if (!parsed.success)
    throw parsed.error.issues[0]?.path[0] === 'msgtype' ? errors.invalidMessageType() : errors.malformed();
  const given = parsed.data;
  switch (given.msgtype) {
    case 'text':
      within(given.text.content);
      return { type: 'text', text: given.text.content };
    case 'image':
      return { type: 'image', mediaId: given.image.media_id };
    case 'news': {
      const { articles } = given.news;
      if (articles.length !== 1) throw errors.tooManyArticles();
      return { type: 'news', articles: articles.map(({ picurl, ...article }) => ({ ...article, picUrl: picurl })) };
    }
    case 'msgmenu': {
      const { head_content: head, list, tail_content: tail } = given.msgmenu;
      within([head, tail, ...list.map(({ content }) => content)].join(''));
      return { type: 'menu', head, list, tail };
    }
  }
}

function within(text: string): void {
  if (Buffer.byteLength(text) > mostTextBytes) throw errors.tooLong();
}
