import { Agent, request } from 'node:http';

/** Connections that stay open, as a browser's do. */
const agent = new Agent({ keepAlive: true });

export interface Posting {
  readonly url: string;
  readonly body: unknown;
  readonly token?: string | undefined;
  readonly language?: string | undefined;
}

/** One POST over a kept connection; anything but a 2xx is an error. */
export function postJson({ url, body, token, language }: Posting): Promise<unknown> {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(language && { 'accept-language': language }),
  };
  return new Promise((resolve, reject) => {
    const req = request(url, { method: 'POST', agent, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => {
        const answer = Buffer.concat(chunks).toString();
        const { statusCode = 0 } = res;
        if (statusCode >= 200 && statusCode < 300) resolve(JSON.parse(answer));
        else reject(new Error(`${url} answered ${statusCode}: ${answer}`));
      });
    });
    req.on('error', reject);
    req.end(text);
  });
}
