import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemRandom } from '../../../src/base/random';
import { signingKey } from '../../../src/compose/signing-key';
import { readConfig } from '../../../src/config';
import { freshFolder } from '../../support/fresh-folder';

const configOf = (DATA_DIR: string, more = {}) => readConfig({ DATA_DIR, ...more });

describe('the signing key', () => {
  it('is made at the first start and kept for the owner alone', () => {
    const folder = freshFolder();
    const made = signingKey(configOf(folder), systemRandom);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(signingKey(configOf(folder), systemRandom)).toBe(made);
    expect(statSync(join(folder, 'signing-key')).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, 'signing-key'), 'utf8')).toBe(made);
  });

  it('is another one in another folder', () => {
    expect(signingKey(configOf(freshFolder()), systemRandom)).not.toBe(
      signingKey(configOf(freshFolder()), systemRandom),
    );
  });

  it('is the one of the settings where there is one, and then nothing is written', () => {
    const folder = freshFolder();
    const given = 'x'.repeat(32);
    expect(signingKey(configOf(folder, { SIGNING_KEY: given }), systemRandom)).toBe(given);
    expect(() => statSync(join(folder, 'signing-key'))).toThrow();
  });
});
