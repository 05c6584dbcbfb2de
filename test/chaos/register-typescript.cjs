// Lets a child process run TypeScript as the tests do, from the sources as they are now. What was compiled once is kept by its
// content: the tests start hundreds of such processes.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const kept = join(__dirname, '..', '..', 'node_modules', '.cache', 'shoptalk-typescript');
mkdirSync(kept, { recursive: true });

function compile(source, filename) {
  const { transformSync } = require('@swc/core');
  return transformSync(source, {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  }).code;
}

function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const swc = require('@swc/core/package.json').version;
  const path = join(kept, createHash('sha256').update(`${swc}\n${filename}\n${source}`).digest('hex'));
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const code = compile(source, filename);
    // Whole or not at all, for the processes beside this one.
    writeFileSync(`${path}.${process.pid}`, code);
    renameSync(`${path}.${process.pid}`, path);
    return code;
  }
}

require.extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);
