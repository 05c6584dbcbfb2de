import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config';
import { parseArguments } from './nlu/arguments';
import { openStage } from './scenario/open-stage';
import { type Played, playScenario } from './scenario/play-scenario';
import { readScenarios, type ScenarioLine } from './scenario/scenario-line';

const usage = `npm run scenario -- FILE [--json]
  Plays each line of FILE as a conversation with a fresh copy of a shop, and prints what was answered and which records
  are not as they were: a line of JSON each with --json, else to be read. - is standard input. docs/scenario-format.md
  describes the lines. A line that is none is named, and the rest is played; the exit code is 1 then.`;

async function main(args: readonly string[]): Promise<void> {
  const { words, has } = parseArguments(args, []);
  const [path] = words;
  if (path === undefined) {
    console.log(usage);
    process.exitCode = 1;
    return;
  }
  const lines = readScenarios(readFileSync(path === '-' ? 0 : path, 'utf8'));
  const stage = await openStage(readConfig(process.env), join(__dirname, '..', '..'));
  const began = performance.now();
  let played = 0;
  try {
    for (const line of lines) {
      const result = await playLine(line, stage);
      if (result.error !== null) {
        process.exitCode = 1;
        console.error(`line ${line.line}: ${result.error}`);
        if (has('json')) console.log(JSON.stringify({ line: line.line, error: result.error }));
        continue;
      }
      played += 1;
      for (const { turn, problem } of result.played.problems ?? []) {
        process.exitCode = 1;
        console.error(`line ${line.line} (${result.played.id}), turn ${turn}: ${problem}`);
      }
      console.log(has('json') ? JSON.stringify(result.played) : readable(line, result.played));
    }
  } finally {
    await stage.close();
  }
  const seconds = (performance.now() - began) / 1000;
  console.error(`${played} played in ${seconds.toFixed(1)} s, ${(played / seconds).toFixed(0)} a second`);
}

type Result = { readonly error: string } | { readonly error: null; readonly played: Played };

async function playLine(line: ScenarioLine, stage: Awaited<ReturnType<typeof openStage>>): Promise<Result> {
  if ('error' in line) return { error: line.error };
  try {
    const fresh = await stage.fresh(line.scenario.shop);
    try {
      return { error: null, played: await playScenario(line.scenario, fresh) };
    } finally {
      await fresh.close();
    }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function readable(line: ScenarioLine, { id, replies, problems: _problems, ...records }: Played): string {
  const said = 'scenario' in line ? line.scenario.say : [];
  const turns = replies.map((texts, at) => {
    const turn = said[at];
    const words = typeof turn === 'string' ? turn : JSON.stringify(turn);
    return [`> ${words}`, ...texts.map((text) => text.replace(/^/gm, '  '))].join('\n');
  });
  return [`== ${id}`, ...turns, JSON.stringify(records, null, 1), ''].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
