import { z } from 'zod';
import { Courier } from '../courier';
import { type Journal, type JournalRecord, noJournal } from '../journal';
import { type SimulatedAnswer, type SimulatedCall, serveLoopback } from '../serve-loopback';
import { answerPage, pagePath } from '../simulated-page';
import type { Deed, ProviderSimulator, SimulatorOptions } from '../simulator';
import { type Trade, TradeBook } from '../trade-book';
import { type Notify, noticesTo } from './alipay-notices';
import {
  described,
  describedRefund,
  inYuan,
  isTrade,
  no,
  openTrade,
  parsed,
  refund,
  type Said,
  yes,
} from './alipay-trades';
import { appSchema, isSignedByApp, type SimulatedApp, signedBy, simulatedApp } from './simulated-app';

export interface AlipaySimulator extends ProviderSimulator {
  /** The same app again under the same name, in a later run too; another one each time without a name. */
  addApp(name?: string): SimulatedApp;
}

/** Pauses between Alipay's notifications, in minutes: eight within 25 hours. */
const timetable = [4, 10, 10, 60, 120, 360, 900];

interface Desk {
  readonly book: TradeBook;
  readonly notify: Notify;
  readonly url: string;
  /** Tokens of trades whose code nobody has scanned: to Alipay there is no trade before. */
  readonly unseen: Set<string>;
}

/** Stands in for Alipay's gateway. */
export async function startAlipaySimulator(options: SimulatorOptions): Promise<AlipaySimulator> {
  const { now, port, journal = noJournal } = options;
  const apps: SimulatedApp[] = [...journal.kept('app', appSchema)];
  const book = new TradeBook(now, journal);
  const minutes = timetable.map((count) => count * 60_000);
  const courier = new Courier(now, minutes);
  const notify = noticesTo(courier);
  const unseen = unseenOf(journal);
  const keep = () => journal.keep(recordsOf({ apps, book, unseen }));

  const act = (trade: Trade, deed: Deed): boolean => {
    const app = apps.find(({ appId }) => appId === trade.merchant);
    if (!app || trade.status !== 'open') return false;
    unseen.delete(trade.token);
    if (deed === 'decline') return true;
    if (deed === 'pay') book.pay(trade);
    else trade.status = 'closed';
    notify(app, trade, null);
    return true;
  };

  const page = { provider: 'Alipay', book, act, price: ({ amount }: Trade) => `¥${inYuan(amount)}` };
  const answer = (call: SimulatedCall): SimulatedAnswer => {
    const token = /^\/simulator\/pay\/([\w-]+)$/.exec(call.url.pathname)?.[1];
    if (token) unseen.delete(token);
    return answerPage(call, page) ?? gateway(call, apps, { book, notify, unseen, url: loopback.url });
  };

  const loopback = await serveLoopback(answer, { port, keep });
  return {
    url: loopback.url,
    courier,
    get ledger() {
      return book.ledger;
    },
    act(appId, payment, deed) {
      const trade = book.find(appId, payment);
      const isDone = trade !== null && act(trade, deed);
      keep();
      return isDone;
    },
    makeTrouble(trouble) {
      loopback.trouble = trouble;
    },
    close: loopback.close,
    addApp(name) {
      const known = apps.find((app) => name !== undefined && app.name === name);
      if (known) return known;
      const app = simulatedApp(apps.length + 1, name);
      apps.push(app);
      keep();
      return app;
    },
  };
}

const sightSchema = z.object({ token: z.string(), isSeen: z.boolean() });

const unseenOf = (journal: Journal): Set<string> =>
  new Set(journal.kept('sight', sightSchema).flatMap(({ token, isSeen }) => (isSeen ? [] : [token])));

interface Kept extends Pick<Desk, 'book' | 'unseen'> {
  readonly apps: readonly SimulatedApp[];
}

function* recordsOf({ apps, book, unseen }: Kept): Iterable<JournalRecord> {
  for (const app of apps) yield { kind: 'app', key: app.appId, record: app };
  yield* book.records();
  for (const { token } of book.all())
    yield { kind: 'sight', key: token, record: { token, isSeen: !unseen.has(token) } };
}

function gateway(call: SimulatedCall, apps: readonly SimulatedApp[], desk: Desk): SimulatedAnswer {
  if (call.url.pathname !== '/gateway.do') return { status: 404, body: '' };
  // Parameters may stand in the address, in the form, or some here and some there.
  const form = call.method === 'POST' ? [...new URLSearchParams(call.body)] : [];
  const fields = new URLSearchParams(Object.fromEntries([...call.url.searchParams, ...form]));
  const app = apps.find(({ appId }) => appId === fields.get('app_id'));
  if (!app) return json({ error_response: unknownCaller('isv.invalid-app-id', '无效的AppID参数') });
  if (!isSignedByApp(fields, app)) return json({ error_response: unknownCaller('isv.invalid-signature', '无效签名') });
  const method = fields.get('method') ?? '';
  if (method === 'alipay.trade.page.pay' || method === 'alipay.trade.wap.pay') {
    const opened = openTrade(desk.book, app, fields);
    if (!isTrade(opened)) return { status: 400, body: opened.sub_code ?? '' };
    return { status: 302, headers: { location: pagePath(opened) }, body: '' };
  }
  const said = route(method, { ...desk, app, fields });
  const text = JSON.stringify(said);
  const sign = signedBy(text, app.alipayKeys.privateKey);
  const body = `{"${method.replaceAll('.', '_')}_response":${text},"sign":"${sign}"}`;
  return { status: 200, headers: { 'content-type': 'application/json;charset=utf-8' }, body };
}

const json = (body: object): SimulatedAnswer => ({ status: 200, body: JSON.stringify(body) });

const unknownCaller = (subCode: string, message: string): Said => ({
  code: '40002',
  msg: 'Invalid Arguments',
  sub_code: subCode,
  sub_msg: message,
});

interface Asked extends Desk {
  readonly app: SimulatedApp;
  readonly fields: URLSearchParams;
}

function route(method: string, asked: Asked): Said {
  const { book, app, fields, unseen } = asked;
  if (method === 'alipay.trade.precreate') return precreate(asked);
  const content = parsed(fields.get('biz_content')) as { out_trade_no?: string; out_request_no?: string } | null;
  const trade = book.find(app.appId, content?.out_trade_no ?? '');
  if (!trade || unseen.has(trade.token)) return no('ACQ.TRADE_NOT_EXIST', '交易不存在');
  switch (method) {
    case 'alipay.trade.query':
      return yes(described(trade));
    case 'alipay.trade.close':
      if (trade.status !== 'open') return no('ACQ.TRADE_STATUS_ERROR', '交易状态不合法');
      trade.status = 'closed';
      return yes({ out_trade_no: trade.id, trade_no: trade.transaction });
    case 'alipay.trade.refund': {
      const { said, fresh } = refund(book, trade, content);
      if (fresh !== null) asked.notify(app, trade, fresh);
      return said;
    }
    case 'alipay.trade.fastpay.refund.query':
      return describedRefund(trade, content?.out_request_no ?? '');
    default:
      return { code: '40001', msg: 'Missing Method', sub_code: 'isv.invalid-method' };
  }
}

function precreate({ book, app, fields, unseen, url }: Asked): Said {
  const before = book.all().length;
  const opened = openTrade(book, app, fields);
  if (!isTrade(opened)) return opened;
  if (book.all().length > before) unseen.add(opened.token);
  return yes({ out_trade_no: opened.id, qr_code: url + pagePath(opened) });
}
