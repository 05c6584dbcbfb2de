export interface Arguments {
  readonly words: readonly string[];
  /** The text after `--name`, or null. */
  value(name: string): string | null;
  has(name: string): boolean;
}

/** `--flag` and, for the names in `valued`, `--name value`; everything else is a word. */
export function parseArguments(args: readonly string[], valued: readonly string[]): Arguments {
  const words: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const name = /^--(.+)$/.exec(args[at] ?? '')?.[1];
    if (name === undefined) words.push(args[at] ?? '');
    else if (valued.includes(name)) values.set(name, args[++at] ?? '');
    else values.set(name, '');
  }
  return { words, value: (name) => values.get(name) ?? null, has: (name) => values.has(name) };
}
