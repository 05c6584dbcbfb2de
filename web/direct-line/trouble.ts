/** Why a request came to nothing. */
export type Trouble =
  /** No answer: no network, or no server. */
  | { readonly kind: 'unreachable' }
  /** An answer that says "later". `afterMs` when it says how much later. */
  | { readonly kind: 'busy'; readonly afterMs: number | null }
  /** The token or the conversation is not known any more. */
  | { readonly kind: 'signedOff' }
  /** The server will never take this. */
  | { readonly kind: 'refused' };

export function troubleOf(response: { readonly status: number; readonly headers: Headers }): Trouble {
  const { status, headers } = response;
  if (status === 401 || status === 403 || status === 404) return { kind: 'signedOff' };
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
    return { kind: 'busy', afterMs: Number.isFinite(seconds) ? seconds * 1000 : null };
  }
  return { kind: 'refused' };
}
