import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

test('what is printed from the code is current', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/print-docs.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

/** The states that each frame may be in, by dialog, as src/dialogs/frame.ts declares them. */
function declaredStates(): Readonly<Record<string, readonly string[]>> {
  const source = readFileSync(join(root, 'src/dialogs/frame.ts'), 'utf8');
  const frames = [...source.matchAll(/readonly dialog: '(\w+)';[\s\S]*?readonly state:\s+([^;]+);/g)];
  return Object.fromEntries(
    frames.map(([, dialog = '', states = '']) => [
      dialog,
      [...states.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '').sort(),
    ]),
  );
}

/** The states that each drawing of docs/dialogs.md has, by its heading. */
function drawnStates(): Readonly<Record<string, readonly string[]>> {
  const page = readFileSync(join(root, 'docs/dialogs.md'), 'utf8');
  const sections = [...page.matchAll(/^### (\w+)\n([\s\S]*?)(?=^##)/gm)];
  return Object.fromEntries(
    sections.map(([, dialog = '', text = '']) => {
      const arrows = [...text.matchAll(/^ {2}(\S+) --> ([^\s:]+)/gm)];
      const states = new Set(arrows.flatMap(([, from = '', to = '']) => [from, to]));
      states.delete('[*]');
      return [dialog, [...states].sort()];
    }),
  );
}

test('each dialog is drawn with the states that it has', () => {
  expect(Object.keys(declaredStates()).length).toBeGreaterThan(3);
  expect(drawnStates()).toEqual(declaredStates());
});

test('each route is explained', () => {
  const source = readFileSync(join(root, 'src/dialogs/route.ts'), 'utf8');
  const [, body = ''] = source.split('export type Route =');
  const routes = [...(body.split(';')[0] ?? '').matchAll(/'(\w+)'/g)].map(([, route = '']) => route);
  const page = readFileSync(join(root, 'docs/dialogs.md'), 'utf8');
  const explained = [...page.matchAll(/^\| \d+ \| `(\w+)`:/gm)].map(([, route = '']) => route);
  expect([...new Set(explained)].sort()).toEqual(routes.sort());
});
