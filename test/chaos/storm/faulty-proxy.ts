import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { SeededRandom } from '../crowd/seeded-random';

export interface FaultyProxy {
  readonly port: number;
  /** How often each fault was brought about. */
  readonly faults: Readonly<Record<Fault, number>>;
  /** From now on everything passes, or does not. */
  calm(isCalm: boolean): void;
  close(): Promise<void>;
}

/**
 * cut: both ends lose the connection. delay: a part of the stream comes late. drop: the server does what it was asked,
 * and the answer does not arrive; the line is dead a moment later. hang: nothing passes any more, and nobody is told.
 */
export type Fault = 'cut' | 'delay' | 'drop' | 'hang';

/** How likely each is, a chunk of data. */
export type Likelihood = Readonly<Record<Fault, number>>;

/** Stands between a program and a server on this machine, and does to their talk what networks do. */
export async function startFaultyProxy(to: number, random: SeededRandom, likelihood: Likelihood): Promise<FaultyProxy> {
  const faults: Record<Fault, number> = { cut: 0, delay: 0, drop: 0, hang: 0 };
  const sockets = new Set<Socket>();
  let calm = true;
  let connections = 0;
  const server = createServer((client) => {
    connections += 1;
    const upstream = connect(to, '127.0.0.1');
    const ends = [client, upstream] as const;
    for (const socket of ends) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        for (const end of ends) end.destroy();
      });
    }
    const chance = random.for(`connection ${connections}`);
    const choose = (fromServer: boolean) => (calm ? null : chooseFault(chance, likelihood, fromServer));
    const count = (fault: Fault) => {
      faults[fault] += 1;
    };
    pass(client, upstream, { choose: () => choose(false), count, chance });
    pass(upstream, client, { choose: () => choose(true), count, chance });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    faults,
    calm(isCalm) {
      calm = isCalm;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function chooseFault(random: SeededRandom, likelihood: Likelihood, fromServer: boolean): Fault | null {
  let at = random.next();
  for (const fault of ['cut', 'delay', 'drop', 'hang'] as const) {
    at -= likelihood[fault];
    if (at < 0) return fault === 'drop' && !fromServer ? 'cut' : fault;
  }
  return null;
}

interface Passing {
  readonly choose: () => Fault | null;
  readonly count: (fault: Fault) => void;
  readonly chance: SeededRandom;
}

function pass(from: Socket, to: Socket, { choose, count, chance }: Passing): void {
  let isDead = false;
  let later: Promise<void> = Promise.resolve();
  let waiting = 0;
  from.on('data', (chunk) => {
    if (isDead) return;
    const fault = choose();
    if (fault) count(fault);
    if (fault === 'cut') return void from.destroy();
    if (fault === 'hang') {
      isDead = true;
      return;
    }
    if (fault === 'drop') {
      isDead = true;
      setTimeout(() => from.destroy(), 50);
      return;
    }
    if (fault !== 'delay' && waiting === 0) return void to.write(chunk);
    const ms = fault === 'delay' ? 20 + chance.next() * 400 : 0;
    waiting += 1;
    later = later.then(async () => {
      if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
      to.write(chunk);
      waiting -= 1;
    });
  });
}
