import { join } from 'node:path';
import { readConfig } from '../config';
import { examine } from './doctor/examine';
import { findingsTable } from './doctor/findings-table';

/** npm run doctor [-- --json]: what is wrong with this installation, and how to cure it. Exit code 1 when something is. */
async function main(): Promise<void> {
  const root = join(__dirname, '..', '..');
  const findings = await examine({ root, settings: () => readConfig(process.env) });
  const text = process.argv.includes('--json') ? JSON.stringify(findings, null, 2) : findingsTable(findings);
  process.stdout.write(`${text}\n`);
  process.exitCode = findings.every(({ ok }) => ok) ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exitCode = 1;
});
