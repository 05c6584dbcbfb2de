import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ShopFolderError } from './shop-folder-error';

/** A file of a shop's folder, checked. @throws ShopFolderError that names the file and the line of each wrong place. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new ShopFolderError(`${file} is not YAML: ${broken.message}`);
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.slice(0, 20).map(({ path, message }) => {
    const line = lineOf(path);
    return `${line === null ? '' : `line ${line}, `}${path.join('.') || 'the file'}: ${message}`;
  });
  throw new ShopFolderError(`${file} is not right:\n  ${places.join('\n  ')}`);

  /** Of the innermost part of the path that the file has. */
  function lineOf(path: readonly PropertyKey[]): number | null {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  }
}
