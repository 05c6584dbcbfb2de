import { readFileSync } from 'node:fs';
import { sealSecret } from '../compose/payments/read-secret-file';
import { readConfig } from '../config';
import { readShopCredentials } from '../payments/shop-credentials';

/** npm run seal -- credentials.json > credentials.sealed: checks the credentials and encrypts them for their file. */
function main(): void {
  const [file] = process.argv.slice(2);
  const { PAYMENT_CREDENTIALS_KEY: key } = readConfig(process.env);
  if (!file || !key) {
    process.stderr.write(
      'Set PAYMENT_CREDENTIALS_KEY to 32 random bytes in base64 (openssl rand -base64 32), then:\n  npm run -s seal -- credentials.json > credentials.sealed\n',
    );
    process.exitCode = 2;
    return;
  }
  const text = readFileSync(file, 'utf8');
  readShopCredentials(text);
  process.stdout.write(sealSecret(text, key));
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
