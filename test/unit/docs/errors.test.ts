import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../../src/replies/en';
import { zh } from '../../../src/replies/zh';

const root = join(__dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/errors.md');

const sources: readonly string[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(join('src', path)));

const unique = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort();
const found = (text: string, pattern: RegExp): readonly string[] =>
  unique([...text.matchAll(pattern)].map((match) => match[1] ?? ''));

/** The rows of the table whose head begins with these words, in one section of the page. */
function rows(section: string, head: string): readonly string[][] {
  const [, body = ''] = page.split(`\n## ${section}\n`);
  const [own = ''] = body.split('\n## ');
  const table = own.slice(own.indexOf(`| ${head} |`)).split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .filter((row) => row.startsWith('|'))
    .map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
}

const codes = (section: string, head = 'code') =>
  unique(rows(section, head).map(([cell = '']) => cell.replaceAll('`', '')));

/** The members of a union of string literals that is written under this name. */
function union(name: string, text: string): readonly string[] {
  const [, body = ''] = text.split(`type ${name} =`);
  return found(body.split(';')[0] ?? '', /'(\w+)'/g);
}

test('refusals', () => {
  const declared = unique(sources.flatMap((text) => found(text, /readonly code: '(\w+)'/g)));
  expect(declared.length).toBeGreaterThan(10);
  expect(codes('Refusals')).toEqual(declared);
});

test('notices of providers', () => {
  expect(codes('Refusals', 'notice')).toEqual(union('NoticeResult', read('src/commerce/payment.ts')));
});

test('faults', () => {
  expect(codes('Faults')).toEqual(union('FaultCode', read('src/base/fault.ts')));
});

test('Direct Line errors, with their statuses', () => {
  const source = read('src/channels/directline/direct-line-error.ts');
  expect(codes('Direct Line')).toEqual(union('DirectLineErrorCode', source));
  for (const [code = '', status] of rows('Direct Line', 'code')) {
    expect(source).toContain(`${code.replaceAll('`', '')}: ${status},`);
  }
});

test('what the server answers at other addresses', () => {
  const declared = found(read('src/server/create-app.ts'), /answer\(req, [^']*'(\w+)'/g);
  expect(codes('Every other address')).toEqual(declared);
});

test('each text that is named is there in both languages', () => {
  const named = found(page, /`((?:cart|checkOut|order|pay|repairs)\.\w+)`/g);
  expect(named.length).toBeGreaterThan(10);
  const textAt = (texts: object, path: string): unknown =>
    path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], texts);
  for (const path of named) {
    for (const texts of [en, zh]) expect([path, typeof textAt(texts, path)]).not.toEqual([path, 'undefined']);
  }
  for (const [code, , told = ''] of rows('Refusals', 'code')) {
    expect([code, /`\w+\.\w+`|^(?:nobody|the merchant):/.test(told)]).toEqual([code, true]);
  }
});
