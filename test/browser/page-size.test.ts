import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { browserRoot, webFolderOf } from '../support/browser-root';

/** Bytes of each file of the built page, as they go over the wire. */
function sizes(): ReadonlyMap<string, number> {
  const folder = webFolderOf(browserRoot());
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [name, gzipSync(readFileSync(join(parentPath, name)), { level: 9 }).length]),
  );
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);

test('the page is small', () => {
  const built = sizes();
  expect(sum(built.values())).toBeLessThan(120_000);
  expect(built.get('embed.js')).toBeLessThan(4_000);
  const later = [...built].filter(([name]) => /^(draw-qr-code|embed)/.test(name)).map(([, size]) => size);
  expect(sum(built.values()) - sum(later)).toBeLessThan(35_000);
}, 60_000);
