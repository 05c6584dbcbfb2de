import { type RootCheck, well, wrong } from '../check';

const oldest = 20;

export const nodeVersion: RootCheck = {
  name: 'Node version',
  look() {
    const { version, versions } = process;
    if (Number.parseInt(versions.node, 10) >= oldest) return well(version);
    return wrong(version, `Install Node ${oldest} or newer, then run "npm ci" again.`);
  },
};
