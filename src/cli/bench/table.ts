import type { Measured } from './measure';

export interface Row {
  readonly concurrency: number;
  readonly shop: Measured;
  readonly bare: Measured;
}

const head = ['at once', 'what', 'turns/s', 'p50 ms', 'p99 ms', 'turns'];

const cells = (concurrency: string, what: string, { turnsPerSecond, p50, p99, turns }: Measured): readonly string[] => [
  concurrency,
  what,
  String(turnsPerSecond),
  p50.toFixed(2),
  p99.toFixed(2),
  String(turns),
];

/** How many bare turns go into one of ours. */
const ratioOf = ({ shop, bare }: Row): string =>
  `1 : ${(bare.turnsPerSecond / Math.max(1, shop.turnsPerSecond)).toFixed(1)}`;

/** The rows as text, one below the other, with the ratio of the two. */
export function table(
  rows: readonly Row[],
  { node, cores }: { readonly node: string; readonly cores: number },
): string {
  const body = rows.flatMap((row) => [
    cells(String(row.concurrency), 'shoptalk', row.shop),
    cells('', 'bare handler', row.bare),
    ['', 'ratio', ratioOf(row), '', '', ''],
  ]);
  return `${[
    `Turns over HTTP with Redis, Node ${node}, ${cores} cores shared by server, Redis and client`,
    '',
    aligned(head, body),
  ].join('\n')}\n`;
}

/** One line a row, the second column to the left and all others to the right. */
export function aligned(head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...body.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...body].map(line).join('\n');
}
