import { DirectLineError } from './direct-line-error';

/** The position after which to read: the watermark that the client had last, or the start. */
export function positionAfter(watermark: unknown): number {
  if (watermark === undefined || watermark === '' || watermark === 'null') return 0;
  const position = typeof watermark === 'string' && /^\d{1,15}$/.test(watermark) ? Number(watermark) : undefined;
  if (position === undefined) throw new DirectLineError('BadArgument', 'The watermark is not one of ours.');
  return position;
}
