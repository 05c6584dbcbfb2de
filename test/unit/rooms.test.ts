import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const source = join(__dirname, '..', '..', 'src');

/** Files of src by their path, without comments. The order of imports is held by .dependency-cruiser.cjs. */
function filesOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(folder, name);
      return [relative(source, path), withoutComments(readFileSync(path, 'utf8'))] as const;
    });
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const allowedTo = (pattern: RegExp) => filesOf(source).flatMap(([path, text]) => (pattern.test(text) ? [path] : []));

test('only the settings and the programs that start read the environment', () => {
  const programs = /^(config|main|cli\/[\w-]+|cli\/bench\/[\w-]+-server)\.ts$/;
  expect(allowedTo(/\bprocess\.env\b/).filter((path) => !programs.test(path))).toEqual([]);
});

test('pure rooms wait for nothing and know neither clock nor chance', () => {
  const impure = /\bawait\b|\basync\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bsetTimeout\b|\bprocess\./;
  const pure = /^(text|commerce|search|replies|dialogs)\//;
  expect(allowedTo(impure).filter((path) => pure.test(path))).toEqual([]);
});

test('faults are made by adapters only', () => {
  const adapters = /^(base|store|payments|channels)\//;
  expect(allowedTo(/\bnew Fault\(/).filter((path) => !adapters.test(path))).toEqual([]);
});
