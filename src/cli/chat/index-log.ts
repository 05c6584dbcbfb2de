import { type Log, silentLog } from '../../base/log';

/** Says on a terminal how far the search index is; of everything else it keeps silent. */
export const indexLog: Log = {
  ...silentLog,
  info(event, { shop, phase, done, of } = {}) {
    if (event !== 'indexBuilding' || !process.stderr.isTTY) return;
    process.stderr.write(`Search index of ${shop}: ${phase} ${done} of ${of}\n`);
  },
};
