/** Of a text, passive or sent: in bytes of UTF-8. */
export const longestTextBytes = 2048;

export const bytesOf = (text: string): number => Buffer.byteLength(text);

/** Halves of characters cannot be sent. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();

/** Pieces of at most so many bytes, cut between code points, and where it can be at the end of a line. */
export function splitText(text: string, mostBytes = longestTextBytes): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of text.split('\n').flatMap((line) => cutLine(line, mostBytes))) {
    const longer = piece === '' ? line : `${piece}\n${line}`;
    if (bytesOf(longer) <= mostBytes) {
      piece = longer;
      continue;
    }
    pieces.push(piece);
    piece = line;
  }
  pieces.push(piece);
  return pieces.filter((part) => part.trim() !== '');
}

function cutLine(line: string, mostBytes: number): readonly string[] {
  if (bytesOf(line) <= mostBytes) return [line];
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const point of line) {
    const more = bytesOf(point);
    if (bytes + more > mostBytes) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += point;
    bytes += more;
  }
  return [...parts, part];
}

/** The first part of a text that has at most so many bytes, with … where something was left out. */
export function shortened(text: string, mostBytes: number): string {
  if (bytesOf(text) <= mostBytes) return text;
  return `${cutLine(text, mostBytes - bytesOf('…'))[0]}…`;
}
