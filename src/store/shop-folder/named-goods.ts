import { existsSync, readFileSync } from 'node:fs';
import { isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';

/** The lists of a shop's files by which rules name goods. */
const lists = ['products', 'skus', 'categories', 'brands', 'except'] as const;

export type NamedIn = (typeof lists)[number];

export interface NamedGoods {
  readonly file: string;
  readonly line: number;
  readonly list: NamedIn;
  readonly id: string;
}

/** Every id of goods in a file such as promotions.yaml or policies.yaml; none when the file is not there. */
export function namedGoods(file: string): readonly NamedGoods[] {
  if (!existsSync(file)) return [];
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const found: NamedGoods[] = [];
  visit(document, {
    Pair(_key, pair) {
      if (!isPair(pair) || !isScalar(pair.key) || !isSeq(pair.value)) return;
      const name = pair.key.value;
      const list = lists.find((each) => each === name);
      if (!list) return;
      for (const item of pair.value.items) {
        if (!isScalar(item) || !item.range) continue;
        found.push({ file, line: lines.linePos(item.range[0]).line, list, id: String(item.value) });
      }
    },
  });
  return found;
}
