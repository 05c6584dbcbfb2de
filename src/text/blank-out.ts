/** Spaces in place of these stretches, so that everything else stays where it is. */
export const blankOut = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
