import { Fault } from '../../../src/base/fault';
import type { CommerceBooks } from '../../../src/ports/commerce-store';
import type { SeededRandom } from '../crowd/seeded-random';
import { type Around, watchedPort, watchedPorts } from '../watched-port';
import type { Ports } from './ports';

export interface Fate {
  readonly random: SeededRandom;
  /** Whether anything goes wrong now. */
  readonly isStormy: () => boolean;
  /** Longer than a lease. */
  readonly sleepOver: () => Promise<void>;
  readonly isDead: () => boolean;
  readonly die: () => void;
}

class Died extends Error {}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/**
 * Each write of a worker may fail before it is done, or after it (the answer is lost), or come late, or be the last that
 * the worker ever began. Of a dead one nothing is heard any more, and its transaction is gone.
 */
export function troubled(ports: Ports, fate: Fate): Ports {
  const { commerce } = ports;
  const around = aroundOf(fate);
  return {
    ...ports,
    conversations: watchedPort('turn', ports.conversations, around),
    channel: watchedPort('channel', ports.channel, around),
    gateway: {
      ...watchedPort('provider', ports.gateway, around),
      name: ports.gateway.name,
      account: ports.gateway.account,
    },
    commerce: {
      ...watchedPorts(commerce, around),
      once: (shop, key, work) => around('once', () => commerce.once(shop, key, (books) => work(mortal(books, fate)))),
    },
  };
}

function aroundOf({ random, isStormy, sleepOver, isDead, die }: Fate): Around {
  return async (step, work) => {
    if (isDead()) return never();
    const fate = isStormy() ? fateOf(step, random.next()) : 'well';
    if (fate === 'die') {
      die();
      return never();
    }
    if (fate === 'fail') throw faultOf(step);
    if (fate === 'oversleep') await sleepOver();
    try {
      const done = await work();
      if (!isDead() && fate === 'loseAnswer') throw faultOf(step);
      return isDead() ? never() : done;
    } catch (error) {
      if (isDead()) return never();
      throw error;
    }
  };
}

function fateOf(step: string, at: number): 'die' | 'fail' | 'oversleep' | 'loseAnswer' | 'well' {
  if (at < 0.004) return 'die';
  if (at < 0.014) return 'fail';
  if (at < 0.022) return 'oversleep';
  // Of a provider's answers many are lost: it is far away.
  return at < (step.startsWith('provider') ? 0.3 : 0.034) ? 'loseAnswer' : 'well';
}

/** Inside a transaction: a fault or a death takes all of it along. */
function mortal(books: CommerceBooks, { random, isStormy, isDead, die }: Fate): CommerceBooks {
  return watchedPorts(books, async (step, write) => {
    const at = isStormy() ? random.next() : 1;
    if (at < 0.002) die();
    if (isDead()) throw new Died('dead');
    if (at < 0.008) throw faultOf(step);
    return write();
  });
}

const faultOf = (step: string): Fault =>
  step.startsWith('provider')
    ? new Fault('providerTimeout', 'the storm')
    : new Fault(step.startsWith('turn') ? 'redisUnreachable' : 'databaseUnreachable', 'the storm');
