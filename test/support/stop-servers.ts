import { rmSync } from 'node:fs';
import './start-servers';

/** Jest asks for the default export. */
export default async function stopServers(): Promise<void> {
  await Promise.all((globalThis.testServers ?? []).map((server) => server.remove()));
  if (globalThis.testFolder) rmSync(globalThis.testFolder, { recursive: true, force: true });
}
