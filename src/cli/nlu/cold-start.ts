import { ownUnderstand } from './own-understanding';

/** cold-start: how long this very process took from loading the model to its first answer, as JSON; asked by bench. */
export function coldStart(): void {
  const started = performance.now();
  ownUnderstand()('我的快递到哪了', { locale: 'zh', expectation: null, now: Date.now() });
  const answered = performance.now();
  const megabytes = process.memoryUsage().rss / 1e6;
  console.log(JSON.stringify({ sinceLoad: answered - started, sinceProcessStart: answered, megabytes }));
}
