// What `npm test` tries in part, as often as it was promised: node scripts/test-whole.mjs [jest's arguments]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';

const given = process.argv.slice(2);
const what = given.length > 0 ? given : ['test/chaos', 'test/properties'];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const env = { ...process.env, WHOLE: '1' };
const { status } = spawnSync(process.execPath, [jest, '-w', '1', ...what], { cwd: root, stdio: 'inherit', env });
process.exit(status ?? 1);
