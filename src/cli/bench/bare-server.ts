import type { AddressInfo } from 'node:net';
import express from 'express';
import { z } from 'zod';
import { readConfig } from '../../config';
import { connectRedis } from '../../store/redis/open-redis';

const messageSchema = z.object({ conversation: z.string(), text: z.string() });

/** What a turn costs at the very least here: a request, one state read and written, an answer. */
async function main(): Promise<void> {
  const { REDIS_URL } = readConfig(process.env);
  if (REDIS_URL === undefined) throw new Error('REDIS_URL is not set');
  const redis = await connectRedis(REDIS_URL);
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json());
  app.post('/turn', async (req, res) => {
    const { conversation, text } = messageSchema.parse(req.body);
    const key = `bare:${conversation}`;
    const kept = await redis.get(key);
    const turns = kept === null ? 1 : Number(JSON.parse(kept).turns) + 1;
    await redis.set(key, JSON.stringify({ turns, last: text }));
    res.json({ answer: `${turns}: ${text}` });
  });
  const server = app.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ port });
  });
  process.on('disconnect', () => process.exit(0));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exit(1);
});
