/** An address that may be linked to or loaded: http(s) only, relative to the page; null for anything else. */
export function webAddress(url: string): string | null {
  try {
    const { protocol, href } = new URL(url, location.href);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
