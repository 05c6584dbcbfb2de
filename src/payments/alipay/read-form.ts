/**
 * A form as bytes, one character a byte: the signature stands over the bytes, whatever charset they are in.
 * Null when it is no form or names a field twice.
 */
export function readForm(body: Uint8Array): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const pair of Buffer.from(body).toString('latin1').split('&')) {
    const split = pair.indexOf('=');
    const name = bytesOf(pair.slice(0, Math.max(split, 0)));
    const value = bytesOf(pair.slice(split + 1));
    if (!name || value === null || fields.has(name)) return null;
    fields.set(name, value);
  }
  return fields;
}

function bytesOf(text: string): string | null {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return null;
  return text
    .replaceAll('+', ' ')
    .replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const charsets: Readonly<Record<string, string>> = { 'utf-8': 'utf-8', gbk: 'gbk', gb2312: 'gbk', gb18030: 'gb18030' };

/** The fields as text; null for a charset that Alipay does not write in, or bytes that are not of it. */
export function decodeForm(fields: ReadonlyMap<string, string>): Readonly<Record<string, string>> | null {
  const charset = charsets[(fields.get('charset') ?? 'utf-8').toLowerCase()];
  if (!charset) return null;
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const decode = (bytes: string) => decoder.decode(Buffer.from(bytes, 'latin1'));
    return Object.fromEntries([...fields].map(([name, value]) => [decode(name), decode(value)]));
  } catch {
    return null;
  }
}
