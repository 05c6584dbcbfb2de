import express, { type Request, type Response, type Router } from 'express';
import type { ProviderSimulator } from './simulator';

/** A simulator's pages through this server, so that a browser on another machine reaches them too. */
export function simulatorRoutes(simulatorOf: (name: string) => ProviderSimulator | null): Router {
  const router = express.Router();
  router.use('/:name', express.text({ type: () => true, limit: 10_000 }), async (req, res) => {
    const name = String(req.params.name);
    const simulator = simulatorOf(name);
    if (!simulator) return void res.status(404).type('text').send('There is no such simulator.\n');
    await relay(req, res, { simulator, base: req.baseUrl });
    if (req.method === 'POST') await simulator.courier.deliverDue();
  });
  return router;
}

interface Relaying {
  readonly simulator: ProviderSimulator;
  /** The path that stands for the simulator's own root. */
  readonly base: string;
}

async function relay(req: Request, res: Response, { simulator, base }: Relaying): Promise<void> {
  const hasBody = req.method === 'POST';
  const answer = await fetch(simulator.url + req.url, {
    method: req.method,
    redirect: 'manual',
    headers: { 'content-type': req.get('content-type') ?? 'text/plain' },
    ...(hasBody ? { body: typeof req.body === 'string' ? req.body : '' } : {}),
  });
  const location = answer.headers.get('location');
  if (location) res.set('Location', location.startsWith('/') ? base + location : location);
  for (const name of ['content-type', 'cache-control', 'content-security-policy']) {
    const value = answer.headers.get(name);
    if (value) res.set(name, value);
  }
  res.status(answer.status).send(Buffer.from(await answer.arrayBuffer()));
}
