import { createReadStream } from 'node:fs';
import type { Encoding } from './sniff-file';

/** Pieces of a decoded file, and how many bytes were read so far. */
export async function* readText(
  path: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    bytes += chunk.length;
    onBytes(bytes);
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/** Lines without their ends; one longer than `longest` is cut there, so that it cannot fill the memory. */
export async function* linesOf(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<Line> {
  let rest = '';
  let number = 1;
  for await (const piece of pieces) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield { text: part.endsWith('\r') ? part.slice(0, -1) : part, number };
      number += 1;
    }
    if (rest.length > longest + 1) rest = rest.slice(0, longest + 1);
  }
  if (rest !== '') yield { text: rest.endsWith('\r') ? rest.slice(0, -1) : rest, number };
}
