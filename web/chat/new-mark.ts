/** A name that no other message has. */
export function newMark(): string {
  // crypto.randomUUID is missing on pages without TLS, as in a shop's local network.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
