import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { serve } from '../../src/server/serve';
import { startTestServer, type TestServer } from './start-test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });

describe('the app', () => {
  it('serves the page so that it runs nothing of anybody else’s, and can be framed', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>Shop</title>');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain('frame-ancestors *');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('x-powered-by')).toBeNull();
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lets only named sites frame the page where they are named', async () => {
    const strict = await startTestServer({ allowedOrigins: ['https://merchant.example'] });
    const policy = (await fetch(strict.url)).headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'self' https://merchant.example");
    await strict.close();
  });

  it('lets browsers keep what has a hash in its name, and ask again for the rest', async () => {
    expect((await get('/assets/page-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    const embed = await get('/embed.js');
    expect(embed.headers.get('content-type')).toContain('javascript');
    expect(embed.headers.get('cache-control')).toBe('no-cache');
  });

  it('serves a shop’s pictures for long, to any site, without letting a drawing run anything', async () => {
    const picture = await get('/shops/demo/pictures/dot.svg');
    expect(picture.status).toBe(200);
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=604800',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  it.each([
    '/shops/demo/shop.json',
    '/shops/demo/pictures/none.svg',
    '/shops/x/pictures/dot.svg',
    '/shops/demo/pictures/',
  ])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('answers what is not there in one line to people and in JSON to programs', async () => {
    expect(await (await get('/nowhere', { accept: 'text/html' })).text()).toBe('There is nothing here.\n');
    expect(await (await get('/nowhere', { accept: 'application/json' })).json()).toEqual({
      error: { code: 'NotFound', message: 'There is nothing here.' },
    });
  });

  it('lets nobody climb out of the pictures', async () => {
    expect((await get('/shops/demo/pictures/..%2Fshop.json')).status).toBe(403);
  });

  it('has nothing at a path that cannot be read', async () => {
    const answer = await get('/%E0%A4%A');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is nothing here.');
  });

  it('gives each request an id of its own', async () => {
    const [a, b] = [await get('/health'), await get('/health')];
    expect(a.headers.get('x-request-id')).toMatch(/^[\w-]{12}$/);
    expect(a.headers.get('x-request-id')).not.toBe(b.headers.get('x-request-id'));
  });

  it('says how it is', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'ok', parts: { store: true } });
    const unwell = await startTestServer({ healthy: false });
    const answer = await fetch(`${unwell.url}/health`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'unwell', parts: { store: false } });
    await unwell.close();
  });
});

describe('serve', () => {
  const options = { upgrades: [], endStreams: async () => undefined, turnsDone: async () => undefined };

  it('says which port is taken', async () => {
    const other = createServer().listen(0);
    const { port } = other.address() as AddressInfo;
    await expect(serve(express(), { ...options, port })).rejects.toThrow(`Port ${port} is taken`);
    other.close();
  });

  it('lets a running request and the running turns end before it closes', async () => {
    const order: string[] = [];
    const arrivals = new EventEmitter();
    const app = express().get('/slow', (_req, res) => {
      arrivals.emit('arrived');
      setTimeout(() => res.send('done'), 100);
    });
    const turnsDone = () => new Promise<void>((resolve) => setTimeout(() => resolve(void order.push('turns')), 150));
    const serving = await serve(app, { ...options, turnsDone, port: 0 });
    const arrived = once(arrivals, 'arrived');
    const answer = fetch(`${serving.url}/slow`).then(async (response) => order.push(await response.text()));
    await arrived;
    await serving.close();
    await answer;
    expect(order).toEqual(['done', 'turns']);
    await expect(fetch(serving.url)).rejects.toThrow();
  });
});
