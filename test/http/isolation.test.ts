import { CaseId, ConversationId, ShopId, ShopperId } from '../../src/base/ids';
import { labelLinks } from '../../src/server/label-link';
import { appIds, shopNames, startTwoShops, type TwoShops } from '../support/start-two-shops';
import { watchRoutes } from '../support/watch-routes';
import { seal, sign } from '../support/wechat-simulator/envelope';
import { type Chat, directLineClient, listen } from './direct-line-client';

const [ours, theirs] = shopNames;
const anna = ShopperId('wechat:anna');
const key = 'a key for tests only, thirty-two characters';
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

let two: TwoShops;
let routes: readonly string[];
/** Our shopper's: a talk with words and a picture, an order and the page it is paid on. */
let talk: Chat;
let picture: string;
let payPage: string;
/** The other shop's own talk, with whatever it opens. */
let stranger: Chat;
let secrets: readonly string[];

beforeAll(async () => {
  const watched = watchRoutes();
  two = await startTwoShops({ SIGNING_KEY: key, MICROSOFT_APP_ID: 'an-app', MICROSOFT_APP_PASSWORD: 'its-password' });
  routes = watched.of('/v3/directline');
  watched.stop();
  await openBoth();
}, 120_000);

afterAll(() => two.close());

async function openBoth(): Promise<void> {
  const { wechat, shops } = two;
  const client = directLineClient(shops.url);
  talk = await client.start();
  await client.say(talk, '我叫李雷，我的电话是13800138000');
  const file = new FormData();
  file.append('file', new Blob([png], { type: 'image/png' }), 'a.png');
  await client.call('POST', `${talk.path}/upload?userId=u`, { token: talk.token, body: file });
  const phone = wechat.phone(appIds[ours], 'anna');
  await phone.follow('product:dd-men-charcoal-wash');
  await shops.app.pipeline.idle();
  for (const text of [
    '把这个加入购物车',
    '结账，李雷，13800138000，上海市浦东新区世纪大道100号',
    '在线支付',
    '确认下单',
  ]) {
    await phone.say(text);
    await shops.app.pipeline.idle();
  }
  const shown = JSON.stringify(phone.shown);
  payPage = /\/pay\/demo\/[\w-]+\/[\w-]+/.exec(shown)?.[0] ?? '';
  const { activities } = (await client.get(`${talk.path}/activities`, talk.token)).body;
  const url = activities.flatMap(({ attachments = [] }) => attachments.map(({ contentUrl }) => contentUrl)).at(-1);
  picture = new URL(url ?? '').pathname;
  const { body: ticket } = await client.post('/tokens/generate', { shop: theirs });
  const { body } = await client.post('/conversations', {}, ticket.token);
  stranger = { ...body, id: body.conversationId, path: `/conversations/${body.conversationId}`, body };
  const number = /SO-\d+-\d+/.exec(shown)?.[0] ?? 'no order';
  secrets = ['李雷', '13800138000', '世纪大道', number, talk.id, talk.token];
}

interface Asking {
  readonly body?: string | FormData;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isStranger?: boolean;
}

async function ask(
  method: string,
  path: string,
  { body, headers, isStranger = false }: Asking = {},
): Promise<Response> {
  const authorization = isStranger ? { authorization: `Bearer ${stranger.token}` } : {};
  const init = { method, headers: { ...authorization, ...headers }, redirect: 'manual' } as const;
  return fetch(`${two.shops.url}${path}`, body === undefined ? init : { ...init, body });
}

const json = (value: unknown): Asking => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
  isStranger: true,
});
const asOther = (path: string): string => path.replace(`/${ours}/`, `/${theirs}/`);
const inTalk = (rest = ''): string => `/v3/directline${talk.path}${rest}`;
const form = (): FormData => {
  const made = new FormData();
  made.append('file', new Blob([png], { type: 'image/png' }), 'b.png');
  return made;
};

/** Each route, asked for what is ours with what the other shop has. */
const attacks: Readonly<Record<string, () => Promise<readonly Response[]>>> = {
  'ALL /': async () => [
    await ask('GET', '/..%2f..%2fshops%2fdemo%2fshop.json'),
    await ask('GET', '/shops/demo/orders.jsonl'),
  ],
  'ALL /shops/demo/pictures': async () => [await ask('GET', '/shops/demo/pictures/..%2f..%2fother%2fshop.json')],
  'ALL /shops/other/pictures': async () => [
    await ask('GET', '/shops/other/pictures/..%2f..%2fdemo%2fshop.json'),
    await ask('GET', '/shops/other/pictures/%2e%2e/shop.json'),
  ],
  'ALL /simulated/:name': async () => [
    await ask('GET', `/simulated/demo${payPage}`),
    await ask('POST', `/simulated/simulated${asOther(payPage)}`, { body: 'result=settled' }),
  ],
  'GET /health': async () => [await ask('GET', '/health')],
  'GET /pay/:shop/:attempt/:seal': async () => [await ask('GET', asOther(payPage))],
  'GET /pay/:shop/:attempt/:seal/back': async () => [await ask('GET', `${asOther(payPage)}/back`)],
  'GET /pay/:shop/:attempt/:seal/qr.svg': async () => [await ask('GET', `${asOther(payPage)}/qr.svg`)],
  'GET /return/:shop/:id/:until/:seal': async () => [
    await ask('GET', asOther(labelLinks(key).path(ShopId(ours), CaseId('RC-1'), { now: Date.now(), days: null }))),
  ],
  'GET /return/*rest': async () => [await ask('GET', `/return/${ours}`), await ask('GET', `/return/${ours}/RC-1`)],
  'POST /pay/:shop/:attempt/:seal': async () => [
    await ask('POST', asOther(payPage), {
      body: 'result=settled',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  ],
  'POST /pay/notify/:provider/:shop': async () => {
    const [, attempt = ''] = /\/pay\/demo\/([\w-]+)/.exec(payPage) ?? [];
    const body = JSON.stringify({ out_trade_no: attempt, trade_status: 'TRADE_SUCCESS', id: 'e1' });
    const providers = ['wechatpay', 'alipay', 'stripe', 'simulated'];
    return Promise.all(
      [theirs, ours].flatMap((shop) =>
        providers.map((provider) => ask('POST', `/pay/notify/${provider}/${shop}`, { body })),
      ),
    );
  },
  'GET /v3/directline/attachments/:shop/:conversation/:id': async () => [await ask('GET', asOther(picture))],
  'GET /v3/directline/conversations/:conversation': async () => [await ask('GET', inTalk(), { isStranger: true })],
  'GET /v3/directline/conversations/:conversation/activities': async () => [
    await ask('GET', inTalk('/activities'), { isStranger: true }),
  ],
  'POST /v3/directline/conversations': async () => [
    await ask('POST', '/v3/directline/conversations', json({ conversationId: talk.id, shop: ours })),
  ],
  'POST /v3/directline/conversations/:conversation/activities': async () => [
    await ask('POST', inTalk('/activities'), json({ type: 'message', text: '取消订单' })),
  ],
  'POST /v3/directline/conversations/:conversation/upload': async () => [
    await ask('POST', inTalk('/upload?userId=u'), { body: form(), isStranger: true }),
  ],
  'POST /v3/directline/tokens/generate': async () => [
    await ask('POST', '/v3/directline/tokens/generate', json({ shop: ours, conversationId: talk.id })),
    await ask('POST', '/v3/directline/tokens/generate', {
      ...json({ shop: theirs, conversationId: talk.id }),
      isStranger: false,
    }),
  ],
  'POST /v3/directline/tokens/refresh': async () => [
    await ask('POST', '/v3/directline/tokens/refresh', json({ conversationId: talk.id })),
  ],
  'POST /api/messages': async () => [
    await ask('POST', '/api/messages', {
      ...json({
        ...{ type: 'message', text: '我的订单', channelId: 'wechat', serviceUrl: 'http://localhost:9' },
        ...{ conversation: { id: talk.id }, from: { id: 'anna' }, recipient: { id: 'bot' } },
      }),
    }),
  ],
  'GET /wechat/:shop': async () => {
    const echostr = seal('A'.repeat(43), appIds[ours], '李雷');
    const timestamp = String(Math.floor(Date.now() / 1000));
    const msg_signature = sign('AAAAA', timestamp, 'n1', echostr);
    return [
      await ask('GET', `/wechat/${theirs}?${new URLSearchParams({ timestamp, nonce: 'n1', echostr, msg_signature })}`),
    ];
  },
  'POST /wechat/:shop': async () => {
    const { url, body } = two.wechat.letter(appIds[ours], 'anna', { MsgType: 'text', Content: '取消订单' });
    const { pathname, search } = new URL(url);
    return [await ask('POST', asOther(`${pathname}/`).replace(/\/$/, '') + search, { body })];
  },
};

/** Everything of our shopper's, in every store. */
async function kept(): Promise<string> {
  const { commerce, activities } = two.shops.app.stores;
  const shop = ShopId(ours);
  const orders = await commerce.orders.ofShopper(shop, anna, 9);
  const payments = await Promise.all(orders.map(({ number }) => commerce.payments.ofOrder(shop, number)));
  const said = await activities.read({ shop, conversation: ConversationId(talk.id) }, 0, 99);
  return JSON.stringify([orders, payments, await commerce.carts.read(shop, anna), said]);
}

it('every route there is, is asked', () => {
  expect(Object.keys(attacks).sort()).toEqual([...routes]);
  expect(payPage).not.toBe('');
  expect(secrets.join()).not.toContain('no order');
});

it.each(Object.entries(attacks))('%s gives the other shop nothing, and changes nothing', async (_, attack) => {
  const before = await kept();
  for (const answer of await attack()) {
    const text = await answer.text();
    const given = answer.status < 400 ? secrets.filter((secret) => text.includes(secret)) : [];
    expect({ url: answer.url, given }).toEqual({ url: answer.url, given: [] });
  }
  await two.shops.app.pipeline.idle();
  expect(await kept()).toBe(before);
});

it('what only our shop has is refused outright', async () => {
  const given: string[] = [];
  for (const [route, attack] of Object.entries(attacks)) {
    if (!/:conversation|:seal|:id|wechat|api/.test(route)) continue;
    for (const { status } of await attack()) if (status < 400) given.push(`${route} ${status}`);
  }
  expect(given).toEqual([]);
});

it('the same is given to whom it belongs to', async () => {
  const { url, body } = two.wechat.letter(appIds[ours], 'anna', { MsgType: 'event', Event: 'VIEW', EventKey: 'x' });
  const { pathname, search } = new URL(url);
  const own = { headers: { authorization: `Bearer ${talk.token}` } };
  const answers = [
    await ask('GET', payPage),
    await ask('GET', `${payPage}/qr.svg`),
    await ask('GET', picture),
    await ask('GET', inTalk('/activities'), own),
    await ask('POST', pathname + search, { body }),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});

it('the stream of a talk opens to its own token alone', async () => {
  const stream = new URL(stranger.body.streamUrl);
  const url = stream.href.replace(stranger.id, talk.id);
  const { refused } = listen(url);
  expect(await refused).toBe(403);
});
