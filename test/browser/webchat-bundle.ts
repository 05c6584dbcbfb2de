import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const version = '4.18.1';
const folder = join(__dirname, '..', '..', '.cache', `botframework-webchat-${version}`);
const bundle = join(folder, 'package', 'dist', 'webchat.js');

/**
 * Microsoft's Web Chat as one script. It is fetched once and kept in .cache: as a dependency it would bring 446 packages
 * for this one test.
 */
export function webChatBundle(): Buffer {
  if (!existsSync(bundle)) fetchBundle();
  return readFileSync(bundle);
}

function fetchBundle() {
  const coming = `${folder}.${process.pid}`;
  mkdirSync(coming, { recursive: true });
  try {
    const packed = execFileSync('npm', ['pack', '--silent', `botframework-webchat@${version}`], {
      cwd: coming,
      encoding: 'utf8',
    }).trim();
    execFileSync('tar', ['-xzf', packed, 'package/dist/webchat.js', 'package/dist/webchat.js.LICENSE.txt'], {
      cwd: coming,
    });
    if (!existsSync(bundle)) renameSync(coming, folder);
  } catch (error) {
    throw new Error(`Web Chat ${version} could not be fetched from the npm registry.`, { cause: error });
  } finally {
    rmSync(coming, { recursive: true, force: true });
  }
}
