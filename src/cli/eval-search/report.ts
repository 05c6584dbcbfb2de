import type { Measured } from './measure';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** One line a set and engine: quality, answers outside what was stated, latency. */
export function reportLine(name: string, measured: readonly Measured[]): string {
  const times = measured.map(({ milliseconds }) => milliseconds);
  const looked = measured.reduce((sum, one) => sum + one.looked, 0);
  const wrong = measured.reduce((sum, one) => sum + one.violations, 0);
  const cells = [
    name.padEnd(12),
    mean(measured.map((one) => one.ndcg))
      .toFixed(3)
      .padStart(8),
    `${wrong}/${looked}`.padStart(11),
    String(measured.filter(({ empty }) => empty).length).padStart(6),
    mean(measured.map((one) => one.unjudged))
      .toFixed(2)
      .padStart(9),
    quantile(times, 0.5).toFixed(2).padStart(8),
    quantile(times, 0.99).toFixed(2).padStart(8),
  ];
  return cells.join(' ');
}

export const reportHead = [
  'engine      '.padEnd(12),
  'NDCG@10'.padStart(8),
  'violations'.padStart(11),
  'empty'.padStart(6),
  'unjudged'.padStart(9),
  'p50 ms'.padStart(8),
  'p99 ms'.padStart(8),
].join(' ');
