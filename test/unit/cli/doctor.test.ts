import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Check, Verdict } from '../../../src/cli/doctor/check';
import { buildCurrent } from '../../../src/cli/doctor/checks/build-current';
import { dataFolder } from '../../../src/cli/doctor/checks/data-folder';
import { dependenciesInstalled } from '../../../src/cli/doctor/checks/dependencies-installed';
import { modelCurrent } from '../../../src/cli/doctor/checks/model-current';
import { nodeVersion } from '../../../src/cli/doctor/checks/node-version';
import { portFree } from '../../../src/cli/doctor/checks/port-free';
import { publicUrl } from '../../../src/cli/doctor/checks/public-url';
import { shopsFolder } from '../../../src/cli/doctor/checks/shops-folder';
import { signingKeyFit } from '../../../src/cli/doctor/checks/signing-key-fit';
import { examine } from '../../../src/cli/doctor/examine';
import { findingsTable } from '../../../src/cli/doctor/findings-table';
import { type Config, readConfig } from '../../../src/config';
import { pipelineVersion } from '../../../src/nlu/manifest';
import { sha256, writeModel } from '../../../src/nlu/model-files';
import { freshFolder } from '../../support/fresh-folder';

const root = join(__dirname, '..', '..', '..');
const config = (env: Record<string, string> = {}): Config => readConfig({ DATA_DIR: freshFolder(), ...env });
const look = async <Subject>(check: Check<Subject>, subject: Subject): Promise<Verdict> => check.look(subject);

async function wrongAbout<Subject>(check: Check<Subject>, subject: Subject): Promise<string> {
  const verdict = await look(check, subject);
  expect(verdict.ok).toBe(false);
  return verdict.ok ? '' : `${verdict.found} | ${verdict.cure}`;
}

test('this Node is new enough', async () => {
  expect(await look(nodeVersion, root)).toEqual({ ok: true, found: process.version });
});

describe('dependencies', () => {
  test('those of this installation are there', async () => {
    expect(await look(dependenciesInstalled, root)).toMatchObject({ ok: true });
  });

  test('a missing and a wrong one are named', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'package.json'), '{"dependencies":{"one":"1.0.0","two":"2.0.0"}}');
    mkdirSync(join(folder, 'node_modules', 'two'), { recursive: true });
    writeFileSync(join(folder, 'node_modules', 'two', 'package.json'), '{"version":"2.1.0"}');
    expect(await wrongAbout(dependenciesInstalled, folder)).toBe(
      'one is missing, two is 2.1.0 instead of 2.0.0 | Run "npm ci".',
    );
  });
});

describe('build', () => {
  const built = () => {
    const folder = freshFolder();
    for (const part of ['src', 'web', 'dist']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'src', 'main.ts'), '');
    for (const mark of ['.server-built', '.page-built']) writeFileSync(join(folder, 'dist', mark), '');
    const past = new Date(Date.now() - 60_000);
    for (const path of ['src/main.ts', 'src', 'web']) utimesSync(join(folder, path), past, past);
    return folder;
  };

  test('is current when nothing is newer', async () => {
    expect(await look(buildCurrent, built())).toMatchObject({ ok: true });
  });

  test('a changed source makes it old', async () => {
    const folder = built();
    const future = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'src', 'main.ts'), future, future);
    expect(await wrongAbout(buildCurrent, folder)).toContain('src/ is newer than the server');
  });

  test('an installation without sources has nothing to compare', async () => {
    expect(await look(buildCurrent, freshFolder())).toMatchObject({ ok: true });
  });

  test('what was never built is named', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'web'));
    expect(await wrongAbout(buildCurrent, folder)).toContain('the page was not built yet');
  });
});

describe('model', () => {
  const corpus = (locale: string, text: string) =>
    JSON.stringify({ name: locale, locale, data: [{ intent: 'greet', utterances: [text] }] });
  const figures = {
    n: 1,
    accuracy: 1,
    macroF1: 1,
    top3: 1,
    none: { recall: 1, precision: 1, falseRejects: 0 },
  };
  const trained = () => {
    const folder = freshFolder();
    const models = join(folder, 'models');
    mkdirSync(models);
    const texts = [corpus('zh', '你好'), corpus('en', 'hello')];
    writeFileSync(join(models, 'corpus.zh.json'), texts[0] ?? '');
    writeFileSync(join(models, 'corpus.en.json'), texts[1] ?? '');
    const bytes = Buffer.from('a model');
    writeModel(models, bytes, {
      corpora: sha256(Buffer.from(texts.join(''))),
      pipelineVersion,
      model: sha256(bytes),
      bytes: bytes.length,
      messages: 2,
      intents: 1,
      features: 3,
      heldOut: { zh: figures, en: figures },
    });
    return folder;
  };

  test('is current with its corpora', async () => {
    expect(await look(modelCurrent, trained())).toMatchObject({ ok: true });
  });

  test('a changed corpus makes it old', async () => {
    const folder = trained();
    writeFileSync(join(folder, 'models', 'corpus.en.json'), corpus('en', 'good morning'));
    expect(await wrongAbout(modelCurrent, folder)).toContain('the corpora have changed');
  });

  test('an exchanged file is told from the one that was trained', async () => {
    const folder = trained();
    writeFileSync(join(folder, 'models', 'trained', 'model.bin'), 'another');
    expect(await wrongAbout(modelCurrent, folder)).toContain('--force');
  });

  test('there may be none', async () => {
    expect(await wrongAbout(modelCurrent, freshFolder())).toContain('there is no trained model');
  });
});

describe('shops', () => {
  const copied = () => {
    const folder = freshFolder();
    for (const file of ['shop.json', 'faq.json', 'lexicon.json', 'catalogue.jsonl']) {
      cpSync(join(root, 'shops', 'demo', file), join(folder, 'demo', file));
    }
    return folder;
  };

  test('the shops that come along are valid', async () => {
    const verdict = await look(shopsFolder, config({ SHOPS_DIR: join(root, 'shops') }));
    expect(verdict).toMatchObject({
      ok: true,
      found: expect.stringMatching(/^demo \(\d+ products\), tau-bench-retail \(\d+ products\)$/),
    });
  });

  test('a wrong shop.json is named with its place', async () => {
    const folder = copied();
    writeFileSync(join(folder, 'demo', 'shop.json'), '{"id":"demo"}');
    expect(await wrongAbout(shopsFolder, config({ SHOPS_DIR: folder }))).toContain('currency');
  });

  test('a wrong row of the catalogue is named with its line', async () => {
    const folder = copied();
    writeFileSync(join(folder, 'demo', 'catalogue.jsonl'), '\n{"id":"a"}\n');
    expect(await wrongAbout(shopsFolder, config({ SHOPS_DIR: folder }))).toMatch(/catalogue\.jsonl line 2: title/);
  });

  test('an empty and a missing folder are told apart', async () => {
    expect(await wrongAbout(shopsFolder, config({ SHOPS_DIR: freshFolder() }))).toContain('holds no shop');
    expect(await wrongAbout(shopsFolder, config({ SHOPS_DIR: '/nowhere/shops' }))).toContain('there is no folder');
  });
});

describe('DATA_DIR', () => {
  test('nothing is left behind by looking', async () => {
    const folder = freshFolder();
    const verdict = await look(dataFolder, config({ DATA_DIR: join(folder, 'deep', 'data') }));
    expect(verdict).toMatchObject({ ok: true, found: expect.stringContaining('will be made at the first start') });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file in its place cannot be written into', async () => {
    const file = join(freshFolder(), 'data');
    writeFileSync(file, '');
    expect(await wrongAbout(dataFolder, config({ DATA_DIR: file }))).toContain('cannot be written');
  });
});

describe('port', () => {
  const listening = async (body: string) => {
    const server = createServer((_req, res) => res.end(body));
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    return { server, port: String((server.address() as AddressInfo).port) };
  };

  test('a port that another program has', async () => {
    const { server, port } = await listening('something else');
    expect(await wrongAbout(portFree, config({ PORT: port }))).toContain('another program');
    server.close();
  });

  test('a port that Shoptalk itself has is fine', async () => {
    const { server, port } = await listening('{"status":"ok","parts":{}}');
    expect(await look(portFree, config({ PORT: port }))).toMatchObject({ ok: true });
    server.close();
  });

  test('a free one, any one, and an address that is not this machine’s', async () => {
    const { server, port } = await listening('');
    await new Promise((resolve) => server.close(resolve));
    expect(await look(portFree, config({ PORT: port }))).toEqual({ ok: true, found: `${port} is free` });
    expect(await look(portFree, config({ PORT: '0' }))).toMatchObject({ ok: true });
    expect(await wrongAbout(portFree, config({ PORT: port, HOST: '192.0.2.1' }))).toContain('Set HOST');
  });
});

describe('PUBLIC_URL', () => {
  const about = (env: Record<string, string>) => look(publicUrl, config(env));

  test.each([
    [{}, true],
    [{ PUBLIC_URL: 'https://shop.example' }, true],
    [{ PUBLIC_URL: 'https://shop.example/chat', NODE_ENV: 'production' }, true],
    [{ PUBLIC_URL: 'https://shop.example/' }, false],
    [{ PUBLIC_URL: 'https://shop.example?x=1' }, false],
    [{ PUBLIC_URL: 'https://' }, false],
    [{ NODE_ENV: 'production' }, false],
    [{ PUBLIC_URL: 'http://localhost:3978', NODE_ENV: 'production' }, false],
    [{ PUBLIC_URL: 'http://shop.example', NODE_ENV: 'production' }, false],
  ])('%j', async (env, ok) => {
    expect(await about(env as Record<string, string>)).toMatchObject({ ok });
  });
});

describe('signing key', () => {
  test('one that was made by chance is fine, one that was typed is not', async () => {
    expect(await look(signingKeyFit, config({ SIGNING_KEY: 'uX3v9QpLk2ZrT8mWb5YcN7sDf4GhJ6aE' }))).toMatchObject({
      ok: true,
    });
    const typed = await wrongAbout(signingKeyFit, config({ SIGNING_KEY: 'abababababababababababababababababab' }));
    expect(typed).toContain('openssl rand');
    expect(typed).not.toContain('abab');
  });

  test('a kept one is looked at, and who may read it', async () => {
    const { DATA_DIR, ...rest } = config();
    const file = join(DATA_DIR, 'signing-key');
    expect(await look(signingKeyFit, { DATA_DIR, ...rest })).toMatchObject({ ok: true });
    writeFileSync(file, 'uX3v9QpLk2ZrT8mWb5YcN7sDf4GhJ6aE', { mode: 0o600 });
    expect(await look(signingKeyFit, { DATA_DIR, ...rest })).toMatchObject({ ok: true });
    chmodSync(file, 0o644);
    expect(await wrongAbout(signingKeyFit, { DATA_DIR, ...rest })).toContain('chmod 600');
    writeFileSync(file, 'short');
    expect(await wrongAbout(signingKeyFit, { DATA_DIR, ...rest })).toContain('too short');
  });
});

describe('all together', () => {
  test('wrong settings leave the checks that need them out', async () => {
    const findings = await examine({ root, settings: () => readConfig({ PORT: 'none', REDIS_URL: 'http://x' }) });
    expect(findings.at(-1)).toMatchObject({ name: 'settings', ok: false });
    expect(findings.at(-1)?.found).toMatch(/PORT[\s\S]*REDIS_URL/);
    expect(findings.some(({ name }) => name === 'port')).toBe(false);
  });

  test('each finding has a line, each wrong one its cure', () => {
    const text = findingsTable([
      { name: 'one', ok: true, found: 'fine', cure: null },
      { name: 'another', ok: false, found: 'bad\nand worse', cure: 'Mend it.' },
    ]);
    expect(text).toBe(
      'ok     one      fine\nWRONG  another  bad\n                and worse\n                -> Mend it.\n\n1 of 2 checks found something wrong.',
    );
  });

  test('the command answers JSON and exits with 1 when something is wrong', () => {
    const program = [
      `require('@swc/core')`,
      `require.extensions['.ts'] = (module, file) => module._compile(require('@swc/core').transformFileSync(file).code, file)`,
      `require(${JSON.stringify(join(root, 'src', 'cli', 'doctor.ts'))})`,
    ].join(';');
    const { status, stdout } = spawnSync(process.execPath, ['-e', program, '--', '--json'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DATA_DIR: freshFolder(), PUBLIC_URL: 'https://shop.example/' },
    });
    const findings: { name: string; ok: boolean }[] = JSON.parse(stdout);
    expect(findings.find(({ name }) => name === 'PUBLIC_URL')).toMatchObject({ ok: false, cure: expect.any(String) });
    expect(status).toBe(1);
  });
});
