import type { Article, Bubble, Unsent } from './account';
import { partsOf, textOf } from './xml-form';

const article = (xml: string): Article => ({
  title: textOf(xml, 'Title') ?? '',
  description: textOf(xml, 'Description') ?? '',
  picUrl: textOf(xml, 'PicUrl') ?? '',
  url: textOf(xml, 'Url') ?? '',
});

/** What a passive reply shows. @throws Error for one that WeChat would answer with "this account is out of service". */
export function readPassive(xml: string): Unsent<Bubble> {
  const type = textOf(xml, 'MsgType');
  for (const name of ['ToUserName', 'FromUserName', 'CreateTime']) {
    if (!textOf(xml, name)) throw new Error(`a passive reply without ${name}: ${xml}`);
  }
  switch (type) {
    case 'text': {
      const text = textOf(xml, 'Content') ?? '';
      if (text === '' || Buffer.byteLength(text) > 2048) throw new Error(`a text of ${Buffer.byteLength(text)} bytes`);
      return { type, text };
    }
    case 'image':
    case 'voice':
      return { type, mediaId: textOf(xml, 'MediaId') ?? '' };
    case 'news': {
      const articles = partsOf(xml, 'item').map(article);
      if (articles.length !== 1 || textOf(xml, 'ArticleCount') !== '1') throw new Error('a reply has one article');
      return { type, articles };
    }
    case 'transfer_customer_service':
      return { type: 'transfer' };
    default:
      throw new Error(`an unknown passive reply: ${xml}`);
  }
}
