import { err, ok, type Result } from '../../src/base/result';
import { nullable, number, object, parseJson, type Read, string } from '../wire/shape';
import type { DirectLine, Grant } from './direct-line';
import type { Kept } from './kept';
import type { Trouble } from './trouble';

const session = object({
  conversation: string,
  token: string,
  /** Milliseconds since the epoch. */
  expiresAt: number,
  resume: nullable(string),
});

/** A conversation and what opens it. Every tab of the shop shares one. */
export type Session = Read<typeof session>;

const key = 'session';
/** A token that lives shorter than this is renewed before it is used. */
const spareMs = 60_000;

/** Keeps the token good: this is the only place that renews it. */
export class Access {
  constructor(
    private readonly directLine: Pick<DirectLine, 'refresh' | 'resume'>,
    private readonly kept: Kept,
  ) {}

  /** The session as it stands, whichever tab wrote it. */
  current(): Session | null {
    return session(parseJson(this.kept.get(key) ?? '')) ?? null;
  }

  keep(grant: Grant): Session {
    const { conversation, token, lifeMs, resume } = grant;
    const next = { conversation, token, expiresAt: Date.now() + lifeMs, resume };
    this.kept.set(key, JSON.stringify(next));
    return next;
  }

  forget() {
    this.kept.remove(key);
  }

  /** A session whose token is good for a while. `signedOff` when the conversation cannot be entered any more. */
  async usable(): Promise<Result<Session, Trouble>> {
    const now = this.current();
    if (!now) return err({ kind: 'signedOff' });
    return now.expiresAt - Date.now() > spareMs ? ok(now) : this.renew();
  }

  /** A new token: by the old one while it lives, else by what brings a shopper back. */
  async renew(): Promise<Result<Session, Trouble>> {
    const now = this.current();
    if (!now) return err({ kind: 'signedOff' });
    const refreshed = now.expiresAt > Date.now() ? await this.directLine.refresh(now.token) : null;
    if (refreshed?.ok) return ok(this.keep(refreshed.value));
    if (refreshed && refreshed.error.kind !== 'signedOff') return refreshed;
    if (now.resume === null) return err({ kind: 'signedOff' });
    const resumed = await this.directLine.resume(now.resume);
    return resumed.ok ? ok(this.keep(resumed.value)) : resumed;
  }
}
