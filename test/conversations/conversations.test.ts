import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locale } from '../../src/base/locale';
import { type Chat, ChatHarness, type ChatHarnessOptions } from '../support/chat-harness';
import { freshPostgres } from '../support/fresh-postgres';
import { freshRedis } from '../support/fresh-redis';
import { parseStory, playStep, writeStory } from '../support/story';

/** UPDATE_STORIES=1 writes what the bot says now into the files: read the difference before it is committed. */
const isUpdate = process.env.UPDATE_STORIES === '1';

const stories = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((kind) => readdirSync(join(__dirname, kind.name)).map((file) => join(kind.name, file)))
  .filter((file) => file.endsWith('.chat'))
  .sort();

const localeOfStory = (file: string): Locale => (file.endsWith('.zh.chat') ? 'zh' : 'en');

/** While stories are written, a tap on what is not there is shown in its place. */
async function heardAfter(chat: Chat, said: string, locale: Locale): Promise<string | null> {
  try {
    return await playStep(chat, said, locale);
  } catch (error) {
    if (isUpdate) return `!!! ${error}`;
    throw error;
  }
}

async function play(file: string, options: ChatHarnessOptions): Promise<void> {
  const path = join(__dirname, file);
  const story = parseStory(readFileSync(path, 'utf8'));
  const locale = localeOfStory(file);
  const harness = await ChatHarness.open(options);
  try {
    const chat = harness.chat(basename(file), locale);
    const played: { said: string; heard: string | null }[] = [];
    for (const { said } of story.steps) played.push({ said, heard: await heardAfter(chat, said, locale) });
    const now = writeStory({ heading: story.heading, steps: played });
    if (isUpdate) writeFileSync(path, now);
    else expect(now).toBe(writeStory(story));
  } finally {
    await harness.close();
  }
}

test('every story is told in both languages', () => {
  const names = (locale: Locale) =>
    stories.filter((file) => localeOfStory(file) === locale).map((file) => file.replace(/\.(zh|en)\.chat$/, ''));
  expect(names('zh')).toEqual(names('en'));
  expect(stories.length).toBeGreaterThan(0);
});

describe('on embedded files', () => {
  let filled: ChatHarness;

  beforeAll(async () => {
    filled = await ChatHarness.open();
    await filled.keep();
  });

  afterAll(() => filled.forget());

  test.each(stories)('%s', (file) => play(file, { copyOf: filled.folder }));
});

if (!isUpdate) {
  describe('on Redis and PostgreSQL', () => {
    let database: { readonly url: string };
    let filled: ChatHarness;

    beforeAll(async () => {
      database = await freshPostgres();
      filled = await ChatHarness.open({ env: { DATABASE_URL: database.url } });
      await filled.keep();
    });

    afterAll(() => filled.forget());

    test.each(stories)('%s', async (file) => {
      const redis = freshRedis();
      const postgres = await freshPostgres(database.url);
      const env = { REDIS_URL: redis.url, REDIS_PREFIX: redis.prefix, DATABASE_URL: postgres.url };
      await play(file, { env, copyOf: filled.folder });
    });
  });
}
