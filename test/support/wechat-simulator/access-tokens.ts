import { randomBytes } from 'node:crypto';
import { errors } from './api-error';

const lifeMs = 7_200_000;
/** For so long the token before goes on working. */
const overlapMs = 300_000;

interface Issued {
  readonly appId: string;
  readonly token: string;
  validUntil: number;
}

/** Tokens of the API: /token makes a new one each time, /stable_token keeps one until it is nearly over. */
export class AccessTokens {
  #issued: Issued[] = [];
  /** How often a new one was made, by account. */
  readonly made = new Map<string, number>();

  renew(appId: string, now: number): { access_token: string; expires_in: number } {
    for (const old of this.#issued) {
      if (old.appId === appId) old.validUntil = Math.min(old.validUntil, now + overlapMs);
    }
    const token = randomBytes(40).toString('base64url');
    this.#issued.push({ appId, token, validUntil: now + lifeMs });
    this.made.set(appId, (this.made.get(appId) ?? 0) + 1);
    return { access_token: token, expires_in: lifeMs / 1000 };
  }

  stable(appId: string, force: boolean, now: number): { access_token: string; expires_in: number } {
    const current = this.#issued.findLast((each) => each.appId === appId && each.validUntil > now + overlapMs);
    if (!current || force) return this.renew(appId, now);
    return { access_token: current.token, expires_in: Math.floor((current.validUntil - now) / 1000) };
  }

  /** The account it belongs to. @throws ApiError 41001, 40001 or 42001. */
  accountOf(token: string | null, now: number): string {
    if (!token) throw errors.missingToken();
    const found = this.#issued.find((each) => each.token === token);
    if (!found) throw errors.invalidCredential();
    if (found.validUntil <= now) throw errors.expired();
    return found.appId;
  }

  /** As when somebody else's program asked for a new one: all that were given out stop working at once. */
  revokeAll(): void {
    this.#issued = [];
  }
}
