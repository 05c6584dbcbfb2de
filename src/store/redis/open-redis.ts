import { createClient, ErrorReply } from 'redis';
import { redisFault } from './redis-fault';
import { redisScript, type ScriptName } from './redis-script';
import { watchLine } from './watch-line';

export interface RedisOptions {
  readonly url: string;
  /** What all keys begin with. */
  readonly prefix?: string | undefined;
  /** How long the server may leave a question unanswered before the line counts as dead. */
  readonly silenceMs?: number;
}

export interface ScriptCall {
  readonly keys: readonly string[];
  readonly args: readonly (string | number)[];
}

/** One connection. Calls made in the same tick travel together, in order. */
export interface Redis {
  run(script: ScriptName, call: ScriptCall): Promise<unknown>;
  send(...command: readonly (string | number)[]): Promise<unknown>;
  close(): Promise<void>;
}

export type RedisClient = ReturnType<typeof newClient>;

const firstTries = 3;

/** `isAnew`: in place of one that was connected, so that it tries until there is a server again. */
function newClient(url: string, isAnew = false) {
  let wasReady = isAnew;
  const client = createClient({
    url,
    // A command waits for no connection: the turn fails at once and is done again when Redis is back.
    disableOfflineQueue: true,
    // A timer a command makes it five times dearer. A dead line is found by `watchLine`.
    commandOptions: { timeout: 0 },
    pingInterval: 4000,
    socket: {
      connectTimeout: 5000,
      socketTimeout: 15_000,
      reconnectStrategy: (retries, cause) => {
        if (!wasReady && retries >= firstTries) return new Error(cause.message, { cause });
        return Math.min(50 * 2 ** retries, 2000) + Math.floor(Math.random() * 100);
      },
    },
  });
  client.on('ready', () => {
    wasReady = true;
  });
  // Each failed command says so itself; without a listener the process would end.
  client.on('error', () => undefined);
  return client;
}

/** A connected client, or a fault when there is no server at the address. */
export async function connectRedis(url: string): Promise<RedisClient> {
  const client = newClient(url);
  try {
    await client.connect();
  } catch (error) {
    if (client.isOpen) client.destroy();
    throw redisFault(error);
  }
  return client;
}

export async function openRedis({ url, silenceMs = 10_000 }: RedisOptions): Promise<Redis> {
  let client = await connectRedis(url);
  const unwatch = watchLine({
    silenceMs,
    ask: () => client.ping(),
    fellSilent() {
      const dead = client;
      client = newClient(url, true);
      client.connect().catch(() => undefined);
      // What it was asked fails now, and is done again on the new line.
      dead.destroy();
    },
  });
  async function send(...command: readonly (string | number)[]): Promise<unknown> {
    try {
      return await client.sendCommand(command.map(String));
    } catch (error) {
      throw redisFault(error);
    }
  }
  return {
    send,
    async run(name, { keys, args }) {
      const { sha1, source } = redisScript(name);
      const rest = [keys.length, ...keys, ...args];
      try {
        return await send('EVALSHA', sha1, ...rest);
      } catch (error) {
        // The server is new or was restarted, and does not know the script yet.
        if (error instanceof ErrorReply && error.message.startsWith('NOSCRIPT')) return send('EVAL', source, ...rest);
        throw error;
      }
    },
    async close() {
      unwatch();
      if (client.isOpen) client.destroy();
    },
  };
}
