// Prints into the docs what the code says already: settings, and the states of orders and payments.
// node scripts/print-docs.mjs writes; with --check it only says which page is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** The sources themselves, without a build, so that a page can never be held to an old one. */
function source(path) {
  const { transformFileSync } = require('@swc/core');
  require.extensions['.ts'] ??= (module, file) => module._compile(transformFileSync(file).code, file);
  return require(join(root, 'src', path));
}

const inTable = (text) => text.replaceAll('|', '\\|');

function settingsTable(settings) {
  const rows = settings.map(({ name, says, secret, default: value }) => {
    const shown = value === '' ? '' : `\`${value}\``;
    return `| \`${name}\` | ${shown} | ${inTable(says)}${secret ? ' **Secret.**' : ''} |`;
  });
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

function envExample(settings) {
  const head =
    '# Copy this file to .env and take the # off the lines you want to change. docs/configuration.md says more.';
  const entries = settings.map(({ name, says, secret, default: value }) => {
    const kept = secret ? '\n# A secret: keep it out of version control and logs.' : '';
    return `# ${says}${kept}\n# ${name}=${value}\n`;
  });
  return `${head}\n\n${entries.join('\n')}`;
}

/** A state machine from its table of edges; a state without a way out is an end. */
function drawing(edges) {
  const [first] = Object.keys(edges);
  const arrows = Object.entries(edges).flatMap(([from, to]) =>
    to.length > 0 ? to.map((each) => `  ${from} --> ${each}`) : [`  ${from} --> [*]`],
  );
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${first}`, ...arrows, '```'].join('\n');
}

/** The page with what stands between a block's two marks replaced. */
function withBlock(page, name, content) {
  const start = `<!-- printed: ${name} -->`;
  const end = '<!-- end -->';
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`there is no block "${name}" in this page`);
  return `${page.slice(0, from)}${start}\n\n${content}\n\n${page.slice(to)}`;
}

function pages() {
  const settings = source('config.ts').describeSettings();
  const { orderEdges } = source('commerce/order-status.ts');
  const { attemptEdges } = source('commerce/payment.ts');
  const page = (path) => readFileSync(join(root, path), 'utf8');
  const dialogs = withBlock(page('docs/dialogs.md'), 'order', drawing(orderEdges));
  return {
    '.env.example': envExample(settings),
    'docs/configuration.md': withBlock(page('docs/configuration.md'), 'settings', settingsTable(settings)),
    'docs/dialogs.md': withBlock(dialogs, 'payment attempt', drawing(attemptEdges)),
  };
}

const current = (path) => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
};
const old = Object.entries(pages()).filter(([path, text]) => current(path) !== text);

if (process.argv.includes('--check')) {
  for (const [path] of old) console.error(`${path} is out of date: run "node scripts/print-docs.mjs".`);
  process.exit(old.length > 0 ? 1 : 0);
}
for (const [path, text] of old) {
  writeFileSync(join(root, path), text);
  console.log(`${path} printed`);
}
