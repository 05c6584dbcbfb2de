import { err, ok, type Result } from '../../src/base/result';
import { type Json, json, list, number, object, orElse, parseJson, type Reader, string } from '../wire/shape';
import { type Trouble, troubleOf } from './trouble';

const grantShape = object({
  conversationId: string,
  token: string,
  /** Seconds. */
  expires_in: orElse(number, 1800),
  /** Buys a new token when this one has expired; our own addition to Direct Line. */
  resume: orElse(string, null),
  streamUrl: orElse(string, null),
});

/** What opens a conversation. */
export interface Grant {
  readonly conversation: string;
  readonly token: string;
  readonly lifeMs: number;
  readonly resume: string | null;
  readonly streamUrl: string | null;
}

const grant: Reader<Grant> = (value) => {
  const read = grantShape(value);
  if (!read) return undefined;
  const { conversationId, token, expires_in, resume, streamUrl } = read;
  return { conversation: conversationId, token, lifeMs: expires_in * 1000, resume, streamUrl };
};

/** Some activities of a conversation, and the position after them. */
export interface Batch {
  readonly activities: readonly Json[];
  readonly watermark: string | null;
}

export const readBatch: Reader<Batch> = object({
  activities: orElse(list(json), []),
  watermark: orElse(string, null),
});

const posted = object({ id: orElse(string, '') });

type Answer<T> = Promise<Result<T, Trouble>>;

interface Bearer {
  readonly conversation: string;
  readonly token: string;
}

const timeoutMs = 15_000;
/** A picture over a slow line. */
const uploadTimeoutMs = 60_000;

/** Direct Line 3.0 over HTTP: one method a request, and trouble as a value. */
export class DirectLine {
  /** @param base where the server is, without a slash at its end; empty for the page's own. */
  constructor(private readonly base = '') {}

  generate(shop: string): Answer<Grant> {
    return this.#ask(grant, 'tokens/generate', { body: { shop } });
  }

  resume(resume: string): Answer<Grant> {
    return this.#ask(grant, 'tokens/generate', { body: { resume } });
  }

  refresh(token: string): Answer<Grant> {
    return this.#ask(grant, 'tokens/refresh', { token, body: {} });
  }

  start(token: string, locale: string): Answer<Grant> {
    return this.#ask(grant, 'conversations', { token, body: { locale } });
  }

  /** A new stream address that begins after the watermark. */
  reconnect({ token, conversation }: Bearer, watermark: string): Answer<Grant> {
    return this.#ask(grant, `conversations/${encodeURIComponent(conversation)}${after(watermark)}`, { token });
  }

  activities({ token, conversation }: Bearer, watermark: string): Answer<Batch> {
    const path = `conversations/${encodeURIComponent(conversation)}/activities${after(watermark)}`;
    return this.#ask(readBatch, path, { token });
  }

  post({ token, conversation }: Bearer, activity: Json): Answer<{ readonly id: string }> {
    return this.#ask(posted, `conversations/${encodeURIComponent(conversation)}/activities`, { token, body: activity });
  }

  /** A message with a picture. */
  upload({ token, conversation }: Bearer, activity: Json, picture: File): Answer<{ readonly id: string }> {
    const body = new FormData();
    body.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    body.append('file', picture, picture.name || 'picture');
    return this.#ask(posted, `conversations/${encodeURIComponent(conversation)}/upload`, { token, body });
  }

  async #ask<T>(
    reader: Reader<T>,
    path: string,
    { token, body }: { token?: string; body?: Json | FormData },
  ): Answer<T> {
    const isForm = body instanceof FormData;
    const aborter = new AbortController();
    const timer = setTimeout(() => aborter.abort(), isForm ? uploadTimeoutMs : timeoutMs);
    try {
      const response = await fetch(`${this.base}/v3/directline/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        cache: 'no-store',
        signal: aborter.signal,
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      });
      if (!response.ok) return err(troubleOf(response));
      const read = reader(parseJson(await response.text()));
      return read === undefined ? err({ kind: 'busy', afterMs: null }) : ok(read);
    } catch {
      return err({ kind: 'unreachable' });
    } finally {
      clearTimeout(timer);
    }
  }
}

const after = (watermark: string): string => (watermark ? `?watermark=${encodeURIComponent(watermark)}` : '');
