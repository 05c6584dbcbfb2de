import { createConnection, type Socket } from 'node:net';
import { startWechatShop, type WechatShop } from '../support/start-wechat-shop';

let shop: WechatShop;

beforeAll(async () => {
  shop = await startWechatShop();
}, 60_000);

afterAll(() => shop.close());

const nowInSeconds = () => Math.floor(Date.now() / 1000);

/** A push whose body has not been sent yet. */
function begun(header: string, timestamp = nowInSeconds()): Socket {
  const socket = createConnection(Number(new URL(shop.url).port), '127.0.0.1');
  const query = `timestamp=${timestamp}&nonce=long&msg_signature=${'0'.repeat(40)}`;
  socket.write(`POST /wechat/demo?${query} HTTP/1.1\r\nHost: shop\r\n${header}\r\n\r\n`);
  return socket;
}

/** What the server says up to the words of its answer. */
function answerTo(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes.toString();
      if (said.endsWith('refused\n')) resolve(said);
    });
    socket.on('error', reject);
  });
}

const closed = (socket: Socket) =>
  new Promise<void>((resolve) => {
    socket.once('close', () => resolve()).once('error', () => resolve());
  });

const piece = (bytes: number) => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`;

describe('a push that is too long', () => {
  it('is refused before a byte of it has come, when it says how long it is', async () => {
    const socket = begun(`Content-Length: ${256 * 1024 + 1}`);
    const answer = await answerTo(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
    await closed(socket);
  });

  it('is refused at its first byte too many, when it does not say', async () => {
    const socket = begun('Transfer-Encoding: chunked');
    const answer = answerTo(socket);
    const early = await Promise.race([answer, sent(socket, piece(256 * 1024))]);
    expect(early).toBe('nothing yet');
    socket.write(piece(1));
    expect(await answer).toMatch(/^HTTP\/1\.1 403 /);
    socket.destroy();
  });

  it('is refused at once when its address is already wrong, though its end is not in sight', async () => {
    const socket = begun('Transfer-Encoding: chunked', nowInSeconds() - 600);
    expect(await answerTo(socket)).toMatch(/^HTTP\/1\.1 403 /);
    socket.destroy();
  });

  it('has its answer read whole by somebody who first sends all of it', async () => {
    const bytes = 7_000_000;
    const socket = begun(`Content-Length: ${bytes}`);
    const answer = answerTo(socket);
    socket.write('x'.repeat(bytes));
    expect(await answer).toMatch(/^HTTP\/1\.1 403 .*\r\n\r\nrefused\n$/s);
    await closed(socket);
  });

  it('is not waited for: the connection ends though the rest never comes', async () => {
    const socket = begun('Content-Length: 999999999');
    await answerTo(socket);
    await closed(socket);
    expect(socket.destroyed).toBe(true);
  });

  it('is not taken when it stays unfinished', async () => {
    const socket = begun('Content-Length: 1000');
    await sent(socket, 'x');
    socket.destroy();
    await shop.app.pipeline.idle();
    expect(await shop.app.stores.conversations.unfinished({ now: Date.now() + 1e9, limit: 10 })).toEqual([]);
  });
});

/** Long enough for an answer that is given at once. */
const sent = (socket: Socket, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    socket.write(bytes, () => setTimeout(() => resolve('nothing yet'), 200));
  });
