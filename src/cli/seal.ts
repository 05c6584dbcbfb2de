import { readFileSync } from 'node:fs';
import { readWechatAccounts } from '../channels/wechat/wechat-accounts';
import { sealSecret } from '../compose/read-secret-file';
import { readConfig } from '../config';
import { readShopCredentials } from '../payments/shop-credentials';

/** npm run seal -- credentials.json > credentials.sealed: checks the credentials and encrypts them for their file. */
function main(): void {
  const words = process.argv.slice(2);
  const isWechat = words[0] === 'wechat';
  const file = isWechat ? words[1] : words[0];
  const { PAYMENT_CREDENTIALS_KEY, WECHAT_ACCOUNTS_KEY } = readConfig(process.env);
  const key = isWechat ? WECHAT_ACCOUNTS_KEY : PAYMENT_CREDENTIALS_KEY;
  if (!file || !key) {
    process.stderr.write(
      'Set PAYMENT_CREDENTIALS_KEY (for official accounts WECHAT_ACCOUNTS_KEY) to 32 random bytes in base64 (openssl rand -base64 32), then:\n  npm run -s seal -- credentials.json > credentials.sealed\n  npm run -s seal -- wechat accounts.json > accounts.sealed\n',
    );
    process.exitCode = 2;
    return;
  }
  const text = readFileSync(file, 'utf8');
  if (isWechat) readWechatAccounts(text);
  else readShopCredentials(text);
  process.stdout.write(sealSecret(text, key));
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
