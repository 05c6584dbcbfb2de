import type { Refused } from './measure-refusals';
import type { Acknowledged } from './measure-wechat';
import { aligned } from './table';

export interface WechatRow {
  readonly concurrency: number;
  readonly shop: Acknowledged;
  readonly bare: Acknowledged;
}

export interface WechatResults {
  readonly rows: readonly WechatRow[];
  readonly refusals: { readonly shop: readonly Refused[]; readonly bare: readonly Refused[] };
}

const ms = (value: number): string => value.toFixed(2);

const cells = (concurrency: string, what: string, { answer, words, cpu, pushes }: Acknowledged): readonly string[] => [
  ...[concurrency, what, ms(answer.p50), ms(answer.p99)],
  ...[ms(words.p50), ms(words.p99), ms(cpu), String(pushes)],
];

/** How soon pushes are answered, and bad ones refused, beside a bare endpoint. */
export function wechatTable({ rows, refusals }: WechatResults): string {
  const pushes = aligned(
    ['at once', 'what', 'answer p50', 'p99 ms', 'words p50', 'p99 ms', 'CPU ms', 'pushes'],
    rows.flatMap(({ concurrency, shop, bare }) => [
      cells(String(concurrency), 'shoptalk', shop),
      cells('', 'bare endpoint', bare),
    ]),
  );
  const refused = aligned(
    ['', 'what', 'p50 ms', 'p99 ms', 'max ms', 'CPU ms', 'bare p50', 'bare p99', 'bare CPU'],
    refusals.shop.map(({ what, p50, p99, max, cpu }, at) => {
      const bare = refusals.bare[at] ?? { p50: 0, p99: 0, cpu: 0 };
      return ['', what, ms(p50), ms(p99), ms(max), ms(cpu), ms(bare.p50), ms(bare.p99), ms(bare.cpu)];
    }),
  );
  return `Pushes of WeChat, answered and read\n\n${pushes}\n\nBad pushes, refused one after the other\n\n${refused}\n`;
}
