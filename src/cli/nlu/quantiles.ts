export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** Of milliseconds, rounded to microseconds. */
export function latencyOf(milliseconds: Iterable<number>): Latency {
  const sorted = Float64Array.from(milliseconds).sort();
  const at = (part: number) => Number((sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(3));
  return { p50: at(0.5), p99: at(0.99) };
}
