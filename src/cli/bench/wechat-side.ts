import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export interface WechatSide {
  /** Where its API is. */
  readonly url: string;
  /** Resolves when a message is sent to this shopper. */
  nextMessage(openId: string): Promise<void>;
  close(): void;
}

const messageSchema = z.object({ touser: z.string() });

/** As much of WeChat's API as a talk needs; every call is granted. */
export async function startWechatSide(): Promise<WechatSide> {
  const waiting = new Map<string, () => void>();
  const server = createServer(async (req, res) => {
    const body = await bodyOf(req);
    res.setHeader('content-type', 'application/json');
    if (req.url?.startsWith('/cgi-bin/stable_token')) return res.end('{"access_token":"bench","expires_in":7200}');
    if (req.url?.startsWith('/cgi-bin/message/custom/send'))
      waiting.get(messageSchema.parse(JSON.parse(body)).touser)?.();
    res.end('{"errcode":0,"errmsg":"ok","media_id":"bench"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nextMessage: (openId) =>
      new Promise((resolve) => {
        waiting.set(openId, () => {
          waiting.delete(openId);
          resolve();
        });
      }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}
