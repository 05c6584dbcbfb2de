/** Where a server of this run is. A missing one fails the test; it is never skipped. */
export function requiredUrl(name: 'TEST_REDIS_URL' | 'TEST_DATABASE_URL'): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run the tests by "npm test" or "npx jest", which start the servers.`);
  return url;
}
