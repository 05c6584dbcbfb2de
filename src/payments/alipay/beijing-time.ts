const offsetMs = 8 * 3_600_000;

/** Alipay's clock stands in Beijing: yyyy-MM-dd HH:mm:ss. */
export const beijingTime = (at: number): string => new Date(at + offsetMs).toISOString().slice(0, 19).replace('T', ' ');

/** Milliseconds since the epoch, or null. */
export function readBeijingTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return null;
  const at = Date.parse(`${text.replace(' ', 'T')}Z`);
  return Number.isNaN(at) ? null : at - offsetMs;
}
