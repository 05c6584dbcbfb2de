import { Agent, request } from 'node:http';
import type { Letter } from './official-account';

/** Connections that stay open, as WeChat's do; new ones a measurement, before a server closes those that were idle. */
export const newConnections = (): Agent => new Agent({ keepAlive: true });

export interface Posted {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

/** One push over a kept connection. Who is answered before all of it is sent sends no more. */
export function postLetter(address: string, { query, body }: Letter, agent: Agent): Promise<Posted> {
  const begun = performance.now();
  const headers = { 'content-type': 'text/xml', 'content-length': body.length };
  return new Promise((resolve, reject) => {
    const req = request(`${address}?${query}`, { method: 'POST', agent, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => {
        const answer = Buffer.concat(chunks).toString();
        if (!req.writableFinished) req.destroy();
        resolve({ status: res.statusCode ?? 0, body: answer, milliseconds: performance.now() - begun });
      });
    });
    req.on('error', reject);
    req.end(body);
  });
}
