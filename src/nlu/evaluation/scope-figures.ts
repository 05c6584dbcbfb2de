/** How well strangers are told from the shop's own messages. */
export interface ScopeJudged {
  /** Whether the message belongs. */
  readonly inside: boolean;
  /** Whether its intent was right, threshold aside; without meaning for a stranger. */
  readonly right: boolean;
  /** The higher, the more it seems to belong. */
  readonly belonging: number;
}

/** The chance that a message that belongs is placed above one that does not. */
export function auroc(judged: readonly ScopeJudged[]): number {
  const sorted = [...judged].sort((left, right) => left.belonging - right.belonging);
  let rank = 1;
  let rankSum = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.belonging === sorted[at]?.belonging) end++;
    const shared = rank + (end - at - 1) / 2;
    rankSum += shared * sorted.slice(at, end).filter(({ inside }) => inside).length;
    rank += end - at;
    at = end;
  }
  const inside = sorted.filter((message) => message.inside).length;
  const outside = sorted.length - inside;
  return (rankSum - (inside * (inside + 1)) / 2) / (inside * outside);
}

/** The part of the strangers that is turned away by the strictest threshold that leaves so many of the others right. */
export function recallAt(judged: readonly ScopeJudged[], insideAccuracy: number): number {
  const inside = judged.filter((message) => message.inside).sort((left, right) => left.belonging - right.belonging);
  let right = inside.filter((message) => message.right).length;
  let threshold = Number.NEGATIVE_INFINITY;
  for (const message of inside) {
    threshold = message.belonging;
    if (message.right) right--;
    if (right / inside.length < insideAccuracy) break;
  }
  const outside = judged.filter((message) => !message.inside);
  return outside.filter(({ belonging }) => belonging < threshold).length / Math.max(outside.length, 1);
}
