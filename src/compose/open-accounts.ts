import { readWechatAccounts, type WechatAccounts } from '../channels/wechat/wechat-accounts';
import type { Config } from '../config';
import { readSecretFile } from './read-secret-file';

/** The official accounts of the settings, by shop. */
export function openAccounts({
  WECHAT_ACCOUNTS: text,
  WECHAT_ACCOUNTS_FILE: file,
  WECHAT_ACCOUNTS_KEY: key,
}: Config): WechatAccounts {
  if (text !== undefined) return readWechatAccounts(text);
  return file === undefined ? {} : readWechatAccounts(readSecretFile(file, key ?? null));
}
