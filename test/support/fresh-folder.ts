import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder; all of them are deleted at the end of the run. */
export const freshFolder = (): string => mkdtempSync(join(process.env.TEST_FOLDER ?? tmpdir(), 'folder-'));
