import { Courier } from '../courier';
import { type JournalRecord, noJournal } from '../journal';
import { type SimulatedAnswer, type SimulatedCall, serveLoopback } from '../serve-loopback';
import { answerPage } from '../simulated-page';
import type { Deed, ProviderSimulator, SimulatorOptions } from '../simulator';
import { type Trade, TradeBook } from '../trade-book';
import { merchantOf } from './check-authorization';
import {
  merchantSchema,
  newCertificate,
  newestCertificate,
  type PlatformKey,
  type SimulatedMerchant,
  sealed,
  simulatedMerchant,
} from './simulated-merchant';
import { noticesTo } from './wechatpay-notices';
import { route } from './wechatpay-routes';
import { described, no, type Said } from './wechatpay-trades';

export interface WechatPaySimulator extends ProviderSimulator {
  /** The same merchant again under the same name, in a later run too; another one each time without a name. */
  addMerchant(name?: string): SimulatedMerchant;
  /** From now on a new certificate signs, beside the old ones. */
  rotateCertificate(merchant: SimulatedMerchant): void;
  /** Queues a notification under the deliberate wrong signature with which WeChat Pay tries merchants out. */
  probe(merchant: SimulatedMerchant, url: string): void;
}

/** Pauses between WeChat Pay's notifications, in seconds, as its documentation lists them. */
const timetable = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600];

/** Stands in for WeChat Pay's API v3. */
export async function startWechatPaySimulator(options: SimulatorOptions): Promise<WechatPaySimulator> {
  const { now, port, journal = noJournal } = options;
  const merchants: SimulatedMerchant[] = [...journal.kept('merchant', merchantSchema)];
  const book = new TradeBook(now, journal);
  const keep = () => journal.keep(recordsOf(merchants, book));
  const courier = new Courier(
    now,
    timetable.map((seconds) => seconds * 1000),
  );
  const notify = noticesTo(courier);

  const act = (trade: Trade, deed: Deed): boolean => {
    const merchant = merchants.find(({ merchantId }) => merchantId === trade.merchant);
    if (!merchant || trade.status !== 'open') return false;
    if (deed === 'fail') trade.status = 'failed';
    if (deed === 'expire') trade.status = 'closed';
    if (deed === 'pay' && book.pay(trade)) {
      notify(merchant, { url: trade.notifyUrl, event: 'TRANSACTION.SUCCESS', resource: described(trade, merchant) });
    }
    return true;
  };

  const price = ({ amount }: Trade) => `¥${(amount / 100).toFixed(2)}`;
  const answer = (call: SimulatedCall): SimulatedAnswer => {
    const page = answerPage(call, { provider: 'WeChat Pay', book, act, price });
    if (page) return page;
    const merchant = merchantOf(call, merchants, now());
    if (!merchant) return plain(no(401, 'SIGN_ERROR', '签名错误'));
    const said = route(call, { merchant, book, notify, url: loopback.url });
    return signed(said, keyFor(call, merchant), now());
  };

  const loopback = await serveLoopback(answer, { port, keep });
  return {
    url: loopback.url,
    courier,
    get ledger() {
      return book.ledger;
    },
    act(merchant, payment, deed) {
      const trade = book.find(merchant, payment);
      const isDone = trade !== null && act(trade, deed);
      keep();
      return isDone;
    },
    makeTrouble(trouble) {
      loopback.trouble = trouble;
    },
    close: loopback.close,
    addMerchant(name) {
      const known = merchants.find((merchant) => name !== undefined && merchant.name === name);
      if (known) return known;
      const merchant = simulatedMerchant(merchants.length + 1, now(), name);
      merchants.push(merchant);
      keep();
      return merchant;
    },
    rotateCertificate(merchant) {
      merchant.certificates.push(newCertificate(now()));
    },
    probe(merchant, url) {
      notify(merchant, { url, event: 'TRANSACTION.SUCCESS', resource: {}, isProbe: true });
    },
  };
}

function* recordsOf(merchants: readonly SimulatedMerchant[], book: TradeBook): Iterable<JournalRecord> {
  for (const merchant of merchants) yield { kind: 'merchant', key: merchant.merchantId, record: merchant };
  yield* book.records();
}

const plain = ({ status, body }: Said): SimulatedAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: body ? JSON.stringify(body) : '',
});

function signed(said: Said, key: PlatformKey, now: number): SimulatedAnswer {
  const { status, headers, body } = plain(said);
  return { status, headers: { ...headers, ...sealed(key, body, now) }, body };
}

/** A merchant that names the public key has its answers signed under it. */
const keyFor = (call: SimulatedCall, merchant: SimulatedMerchant): PlatformKey =>
  call.headers['wechatpay-serial'] === merchant.publicKey.id ? merchant.publicKey : newestCertificate(merchant);
