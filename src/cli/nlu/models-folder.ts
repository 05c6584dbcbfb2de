import { join } from 'node:path';

/** Commands run from dist/cli/nlu, tests from src/cli/nlu: three folders below the root either way. */
export const root: string = join(__dirname, '..', '..', '..');
export const modelsFolder: string = join(root, 'models');
