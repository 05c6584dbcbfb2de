import type { KeyObject, X509Certificate } from 'node:crypto';
import { publicKeyIdPrefix, type WechatPayCredentials } from './credentials';

/** The keys by which WeChat Pay signs for one merchant. */
export interface PlatformKeys {
  /** Null when WeChat Pay has no valid key of this serial number. */
  find(serial: string, now: number): Promise<KeyObject | null>;
}

/** WeChat Pay asks for a renewal at least twice a day: new certificates come a day before they are used. */
const renewAfterMs = 12 * 3_600_000;
/** An unknown serial is mostly a forgery: these may not become a flood of downloads. */
const askAgainAfterMs = 5 * 60_000;

const plain = (serial: string): string => serial.toUpperCase().replace(/^0+/, '');

const isValid = ({ validFrom, validTo }: X509Certificate, now: number): boolean =>
  Date.parse(validFrom) <= now && now <= Date.parse(validTo);

/** By a public key at hand, by certificates that are downloaded and renewed when they are asked for, or by both. */
export function platformKeys(
  { publicKey, certificates }: Pick<WechatPayCredentials, 'publicKey' | 'certificates'>,
  download: (now: number) => Promise<readonly X509Certificate[]>,
): PlatformKeys {
  let known = new Map<string, X509Certificate>();
  let downloadedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;

  const renew = (now: number): Promise<void> => {
    running ??= download(now)
      .then((list) => {
        known = new Map(list.map((certificate) => [plain(certificate.serialNumber), certificate]));
        downloadedAt = now;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  const keyOf = (serial: string, now: number): KeyObject | null => {
    const certificate = known.get(plain(serial));
    return certificate && isValid(certificate, now) ? certificate.publicKey : null;
  };

  return {
    async find(serial, now) {
      if (serial.startsWith(publicKeyIdPrefix)) return serial === publicKey?.id ? publicKey.key : null;
      if (!certificates) return null;
      const key = keyOf(serial, now);
      const age = now - downloadedAt;
      if (key && age > renewAfterMs) {
        // A certificate that still holds outlives a renewal that fails.
        await renew(now).catch(() => undefined);
        return keyOf(serial, now);
      }
      if (!key && age > askAgainAfterMs) await renew(now);
      return keyOf(serial, now);
    },
  };
}
