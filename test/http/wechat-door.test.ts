import { createCipheriv } from 'node:crypto';
import { ShopId, ShopperId } from '../../src/base/ids';
import { startWechatShop, type WechatShop, wechatAppId } from '../support/start-wechat-shop';
import { seal, sign } from '../support/wechat-simulator/envelope';

const token = 'AAAAA';
const aesKey = 'A'.repeat(43);
const product = 'dd-men-charcoal-wash';

let shop: WechatShop;
let nonces = 0;

beforeAll(async () => {
  shop = await startWechatShop();
}, 60_000);

afterAll(() => shop.close());

const now = () => String(Math.floor(Date.now() / 1000));

interface Forged {
  readonly inner: string;
  readonly sealed?: string;
  readonly timestamp?: string;
  readonly nonce?: string;
  readonly signature?: string;
}

/** What somebody sends who knows the token, or does not. */
function forged({ inner, sealed, timestamp = now(), nonce = `n${nonces++}`, signature }: Forged) {
  const encrypt = sealed ?? seal(aesKey, wechatAppId, inner);
  const url = new URL(`${shop.url}/wechat/demo`);
  const query = { timestamp, nonce, msg_signature: signature ?? sign(token, timestamp, nonce, encrypt) };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return { url: url.href, body: `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>` };
}

const send = ({ url, body }: { url: string; body: string }) => fetch(url, { method: 'POST', body });

const message = (id: number, from = 'mallory') =>
  `<xml><ToUserName>gh_1</ToUserName><FromUserName>${from}</FromUserName><CreateTime>${now()}</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>${id}</MsgId></xml>`;

/** Right but for its padding. */
function badlyPadded(): string {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.alloc(64, 77)), cipher.final()]).toString('base64');
}

const inXml = (inner: string) => `<xml><FromUserName>mallory</FromUserName>${inner}</xml>`;

const bad: Readonly<Record<string, () => { url: string; body: string }>> = {
  'a DOCTYPE': () => forged({ inner: `<!DOCTYPE xml [<!ENTITY a "b">]>${message(1)}` }),
  'an entity bomb': () => {
    const lines = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`);
    return forged({ inner: `<!DOCTYPE xml [<!ENTITY a0 "ha">${lines.join('')}]>${inXml('<Content>&a9;</Content>')}` });
  },
  'a million numeric references': () => forged({ inner: inXml(`<Content>${'&#65;'.repeat(1_000_000)}</Content>`) }),
  'as many numeric references as fit': () => forged({ inner: inXml(`<Content>${'&#65;'.repeat(30_000)}</Content>`) }),
  'a depth of 10,000': () => forged({ inner: `<xml>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</xml>` }),
  'a depth of 10,000 in JSON': () => forged({ inner: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}` }),
  'a foreign AppId': () => forged({ inner: '', sealed: seal(aesKey, 'wx0000000000000000', message(2)) }),
  'bad padding': () => forged({ inner: '', sealed: badlyPadded() }),
  'half a block': () => forged({ inner: '', sealed: Buffer.alloc(33, 1).toString('base64') }),
  'a wrong signature': () => forged({ inner: message(3), signature: 'f'.repeat(40) }),
  'an old timestamp': () => forged({ inner: message(4), timestamp: String(Number(now()) - 600) }),
  'a timestamp to come': () => forged({ inner: message(5), timestamp: String(Number(now()) + 600) }),
  'no MsgId': () => forged({ inner: message(6).replace(/<MsgId>.*<\/MsgId>/, '') }),
  'a FromUserName that is none': () => forged({ inner: message(7, '../x') }),
  'nothing at all': () => ({ url: `${shop.url}/wechat/demo`, body: '' }),
  'another shop': () => ({ ...forged({ inner: message(8) }), url: `${shop.url}/wechat/nobody` }),
  'plain text, to an account that seals': () => ({ ...forged({ inner: '' }), body: message(9) }),
};

describe('the door of an official account', () => {
  it('answers the check of its address, signed plainly or sealed, and nobody else’s', async () => {
    const check = (query: Record<string, string>) => fetch(`${shop.url}/wechat/demo?${new URLSearchParams(query)}`);
    const [timestamp, nonce] = [now(), '1514711492'];
    const plain = await check({
      timestamp,
      nonce,
      echostr: '4375120948345356249',
      signature: sign(token, timestamp, nonce),
    });
    expect(await plain.text()).toBe('4375120948345356249');
    const echostr = seal(aesKey, wechatAppId, '4375120948345356249');
    const sealed = await check({ timestamp, nonce, echostr, msg_signature: sign(token, timestamp, nonce, echostr) });
    expect(await sealed.text()).toBe('4375120948345356249');
    expect((await check({ timestamp, nonce, echostr: 'x', signature: 'f'.repeat(40) })).status).toBe(403);
  });

  it('refuses whatever is not WeChat’s with one and the same answer, and keeps nothing', async () => {
    const answers: string[] = [];
    for (const make of Object.values(bad)) {
      const answer = await send(make());
      answers.push(`${answer.status} ${answer.headers.get('content-type')} ${await answer.text()}`);
    }
    const [first] = answers;
    expect(answers).toEqual(Object.keys(bad).map(() => first));
    expect(first).toMatch(/^403 /);
    await shop.app.pipeline.idle();
    expect(await shop.app.stores.conversations.unfinished({ now: Date.now() + 1e9, limit: 10 })).toEqual([]);
    expect(shop.wechat.calls).toEqual([]);
  });

  it('takes a message that has code in it for what it is: words', async () => {
    const answer = await shop.phone('coder').say('<!DOCTYPE a> <!-- ]]> &#65; {"MsgId": 12}');
    expect(answer.tries).toBe(1);
    expect(answer.bubble).not.toBeNull();
  });

  it('refuses a nonce that is used for something else', async () => {
    const nonce = 'once';
    expect((await send(forged({ inner: message(100, 'olga'), nonce }))).status).toBe(200);
    expect((await send(forged({ inner: message(101, 'olga'), nonce }))).status).toBe(403);
  });

  it('has one effect, and one answer to the byte, however often a push comes and however late', async () => {
    const shoppers = Array.from({ length: 10 }, (_, at) => `dora${at}`);
    const letters = (
      await Promise.all(
        shoppers.map(async (shopper) => {
          await shop.phone(shopper).follow(`product:${product}`);
          await shop.app.pipeline.idle();
          const menu = shop.phone(shopper).shown.flatMap((bubble) => (bubble.type === 'menu' ? bubble.list : []));
          const add = menu.find(({ content }) => content === '加入购物车')?.id ?? '';
          const tap = { MsgType: 'text', Content: '加入购物车', bizmsgmenuid: add };
          return Array.from({ length: 10 }, () => shop.wechat.letter(wechatAppId, shopper, tap));
        }),
      )
    ).flat();
    const different = await Promise.all(
      letters.map(async (letter) => {
        const overlapping = await Promise.all(Array.from({ length: 6 }, () => send(letter).then((got) => got.text())));
        await shop.app.pipeline.idle();
        const late = await Promise.all(Array.from({ length: 4 }, () => send(letter).then((got) => got.text())));
        return new Set([...overlapping, ...late]).size;
      }),
    );
    expect(different).toEqual(letters.map(() => 1));
    const { carts } = shop.app.stores.commerce;
    const read = await Promise.all(shoppers.map((who) => carts.read(ShopId('demo'), ShopperId(`wechat:${who}`))));
    expect(read.map(({ lines }) => lines.map(({ quantity }) => quantity))).toEqual(shoppers.map(() => [10]));
  }, 120_000);
});
