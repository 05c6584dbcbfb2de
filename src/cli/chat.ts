import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Locale, localeOf } from '../base/locale';
import { readConfig } from '../config';
import { explainTurn } from './chat/explain-turn';
import { openTerminalChat } from './chat/open-terminal-chat';

const usage = `npm run chat -- [options]
  --locale zh|en   the language to begin with (default: the terminal's)
  --shop ID        which shop (default: demo)
  --as NAME        the shopper's name; the same name goes on with the same chat (default: you)
  --new            begin a new chat
  --explain        show understanding, route, state and calls of each turn
Type what a shopper would type, or the number of a choice. Ctrl+D or /quit ends it.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      locale: { type: 'string' },
      shop: { type: 'string', default: 'demo' },
      as: { type: 'string', default: 'you' },
      new: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const config = readConfig(process.env);
  const chat = await openTerminalChat({
    config,
    root: join(__dirname, '..', '..'),
    shop: values.shop,
    shopper: values.as,
    isNew: values.new,
    locale: localeFrom(values.locale),
    write: (text) => process.stdout.write(`${text}\n`),
    observe: values.explain ? (turn) => process.stdout.write(`${explainTurn(turn)}\n`) : undefined,
  });
  await talk(chat);
  await chat.close();
}

const localeFrom = (named: string | undefined): Locale =>
  localeOf(named ?? Intl.DateTimeFormat().resolvedOptions().locale);

async function talk(chat: Awaited<ReturnType<typeof openTerminalChat>>): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
  lines.setPrompt('> ');
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '/quit') break;
    await chat.say(line);
    lines.prompt();
  }
  lines.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
