import { type KeyObject, sign } from 'node:crypto';

export interface CertificateRequest {
  /** Upper-case hex. */
  readonly serial: string;
  readonly name: string;
  readonly publicKey: KeyObject;
  /** The key that signs it: node:crypto reads certificates but makes none. */
  readonly privateKey: KeyObject;
  readonly from: number;
  readonly until: number;
}

/** An X.509 certificate in PEM, signed with its own key. */
export function makeCertificate({ serial, name, publicKey, privateKey, from, until }: CertificateRequest): string {
  const algorithm = sequence(oid(sha256WithRsa), der(0x05));
  const named = sequence(der(0x31, sequence(oid(commonName), der(0x0c, Buffer.from(name)))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, positive(Buffer.from(serial, 'hex'))),
    algorithm,
    named,
    sequence(time(from), time(until)),
    named,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', body, privateKey);
  const bytes = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

// Object identifiers as DER holds them: 1.2.840.113549.1.1.11 and 2.5.4.3.
const sha256WithRsa = '2a864886f70d01010b';
const commonName = '550403';

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 128) return Buffer.from([length]);
  return length < 256 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));

/** Without a zero in front, a first bit of one would make the number negative. */
const positive = (bytes: Buffer): Buffer =>
  (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;

/** GeneralizedTime: YYYYMMDDhhmmssZ. */
const time = (at: number): Buffer =>
  der(0x18, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
