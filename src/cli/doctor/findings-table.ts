import type { Finding } from './check';

const verdicts = { ok: 'ok', wrong: 'WRONG' } as const;

/** One line a finding, its cure below it, and what it comes to at the end. */
export function findingsTable(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const indent = ' '.repeat(verdicts.wrong.length + width + 4);
  const lines = findings.flatMap(({ name, ok, found, cure }) => {
    const verdict = (ok ? verdicts.ok : verdicts.wrong).padEnd(verdicts.wrong.length);
    const line = `${verdict}  ${name.padEnd(width)}  ${found.replaceAll('\n', `\n${indent}`)}`;
    return cure === null ? [line] : [line, `${indent}-> ${cure}`];
  });
  const wrong = findings.filter(({ ok }) => !ok).length;
  return [
    ...lines,
    '',
    wrong === 0 ? 'All is well.' : `${wrong} of ${findings.length} checks found something wrong.`,
  ].join('\n');
}
