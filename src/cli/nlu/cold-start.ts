import { ownUnderstand } from './own-understanding';
import { shopLexicon } from './shop-lexicon';

/** cold-start: how long a fresh process takes from loading model and catalogue to its first answer in Chinese. */
export function coldStart(): void {
  const started = performance.now();
  const before = process.cpuUsage();
  ownUnderstand(shopLexicon('demo'))('我的快递到哪了', { locale: 'zh', expectation: null, now: Date.now() });
  const answered = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  const cpu = Math.round((user + system) / 1000);
  console.log(
    `first answer ${Math.round(answered)} ms after the load began (${cpu} ms of CPU), memory ${megabytes} MB`,
  );
}
