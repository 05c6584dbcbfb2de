import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locale } from '../../base/locale';
import type { Log } from '../../base/log';
import type { Recording, SpeechRecogniser } from '../../ports/speech-recogniser';

const run = promisify(execFile);

export interface CommandRecogniserOptions {
  /** A program with its arguments; {file} and {language} (zh, en) are filled in. No shell reads it. */
  readonly command: string;
  readonly log: Log;
  /** Shorter than a conversation's lease, so that nobody else begins with the same recording. */
  readonly timeoutMs?: number | undefined;
}

const defaultTimeoutMs = 10_000;
/** A minute of speech, which is the longest that WeChat takes, has a tenth of that. */
const largest = 2 * 1024 * 1024;
const longestOutput = 64 * 1024;
/** Recognising fills a core: more at once would only make all of them late. */
const atOnce = 2;

/** A recogniser of the merchant's own: it is given a file and prints the words. */
export function commandRecogniser(options: CommandRecogniserOptions): SpeechRecogniser {
  const { command, log, timeoutMs = defaultTimeoutMs } = options;
  const [program = '', ...args] = command.trim().split(/\s+/);
  let running = 0;

  async function heard({ format, bytes }: Recording, language: Locale): Promise<string | null> {
    const file = join(tmpdir(), `shoptalk-${randomUUID()}.${format.replace(/\W/g, '')}`);
    try {
      await writeFile(file, bytes, { mode: 0o600 });
      const given = args.map((arg) => arg.replaceAll('{file}', file).replaceAll('{language}', language));
      const { stdout } = await run(program, given, {
        ...{ timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: longestOutput, windowsHide: true },
        // What the server knows of secrets is not for a program beside it.
        env: { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' },
      });
      return stdout.replace(/\s+/g, ' ').trim() || null;
    } finally {
      await rm(file, { force: true });
    }
  }

  return {
    async words(recording, locale) {
      if (recording.bytes.length === 0 || recording.bytes.length > largest || running >= atOnce) {
        log.warn('recordingNotHeard', { bytes: recording.bytes.length, running });
        return null;
      }
      running += 1;
      try {
        return await heard(recording, locale);
      } catch (error) {
        // Of the error only its kind: its message holds what was printed.
        const { code, signal } = error as { code?: unknown; signal?: unknown };
        log.error('recordingNotHeard', { code: String(code ?? ''), signal: String(signal ?? '') });
        return null;
      } finally {
        running -= 1;
      }
    },
  };
}
