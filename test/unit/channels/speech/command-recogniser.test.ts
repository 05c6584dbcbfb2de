import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '../../../../src/base/log';
import { commandRecogniser } from '../../../../src/channels/speech/command-recogniser';

const folder = join(__dirname, '..', '..', '..', 'support', 'speech');
const recording = { format: 'wav', bytes: readFileSync(join(folder, 'my-cart.zh.wav')) };
const fake = `${process.execPath} ${join(folder, 'fake-recogniser.mjs')} {file} {language}`;
const node = (script: string) => `${process.execPath} -e ${script}`;
const words = (command: string, given = recording, timeoutMs = 10_000) =>
  commandRecogniser({ command, log: silentLog, timeoutMs }).words(given, 'zh');

describe('a recogniser that is a program', () => {
  it('hears what was said, and leaves no recording behind', async () => {
    expect(await words(fake)).toBe('我的购物车');
    const file = await words(node('console.log(process.argv[1]) {file}'));
    expect(file).toMatch(/\.wav$/);
    expect(existsSync(file ?? '')).toBe(false);
  });

  it.each([
    ['hears nothing', fake, { format: 'wav', bytes: Buffer.from('noise') }],
    ['is not there', '/nowhere/whisper {file}', recording],
    ['fails', node('process.exit(3)'), recording],
    ['talks without end', node('for(;;)console.log(1)'), recording],
    ['is given more than a recording can be', fake, { format: 'wav', bytes: Buffer.alloc(3 * 1024 * 1024) }],
    ['is given nothing', fake, { format: 'wav', bytes: Buffer.alloc(0) }],
  ])('has no words when it %s', async (_, command, given) => {
    expect(await words(command, given)).toBeNull();
  });

  it('is stopped when it takes too long', async () => {
    expect(await words(node('setInterval(()=>0,1)'), recording, 300)).toBeNull();
  });

  it('knows nothing of the server’s settings, and its arguments are no shell’s', async () => {
    process.env.A_SECRET = 'secret';
    expect(await words(node('console.log(process.env.A_SECRET)'))).toBe('undefined');
    delete process.env.A_SECRET;
    expect(await words(node('console.log(process.argv[1]) {file};$(id)'))).toMatch(/\.wav;\$\(id\)$/);
  });

  it('hears two at once, and asks whoever comes meanwhile to type', async () => {
    const recogniser = commandRecogniser({ command: fake, log: silentLog });
    const heard = await Promise.all([1, 2, 3].map(() => recogniser.words(recording, 'zh')));
    expect(heard).toEqual(['我的购物车', '我的购物车', null]);
  });
});
