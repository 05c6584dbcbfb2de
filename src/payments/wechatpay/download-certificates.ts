import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { Fault } from '../../base/fault';
import type { ProviderAnswer } from '../call-provider';
import { answerOf } from '../read-json';
import { flawOfSeal, sealOf } from './check-signature';
import type { WechatPayCredentials } from './credentials';
import { decryptResource, type Encrypted, encryptedSchema } from './decrypt-resource';
import { platformKeys } from './platform-keys';

const listSchema = z.object({ data: z.array(z.object({ encrypt_certificate: encryptedSchema })).min(1) });

export interface CertificateDownload {
  /** GET /v3/certificates, signed. */
  readonly fetchList: () => Promise<ProviderAnswer>;
  readonly credentials: Pick<WechatPayCredentials, 'apiV3Key' | 'publicKey'>;
  readonly now: number;
}

/**
 * WeChat Pay's certificates of this day. They are trusted because only WeChat Pay and the merchant know the key that
 * they are encrypted under; the answer has to be signed by one of them, or by the public key, besides. @throws Fault
 */
export async function downloadCertificates(download: CertificateDownload): Promise<readonly X509Certificate[]> {
  const { fetchList, credentials, now } = download;
  const answer = await fetchList();
  if (answer.status !== 200) {
    throw new Fault('providerUnreachable', `WeChat Pay hands out no certificates: ${answer.status}`);
  }
  const { data } = answerOf(listSchema, answer.body);
  const certificates = data.map(({ encrypt_certificate }) =>
    readCertificate(encrypt_certificate, credentials.apiV3Key),
  );
  const keys = platformKeys({ publicKey: credentials.publicKey, certificates: true }, async () => certificates);
  const seal = sealOf((name) => answer.headers.get(name) ?? undefined);
  const flaw = await flawOfSeal({ seal, body: Buffer.from(answer.body), now }, keys);
  if (flaw) throw new Fault('providerUnreachable', `certificates that WeChat Pay did not sign: ${flaw}`);
  return certificates;
}

function readCertificate(encrypted: Encrypted, apiV3Key: string): X509Certificate {
  const pem = decryptResource(encrypted, apiV3Key);
  if (pem === null) throw new Fault('providerUnreachable', 'a certificate is not encrypted under the API v3 key');
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw new Fault('providerUnreachable', 'a certificate cannot be read', { cause: error });
  }
}
