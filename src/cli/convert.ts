import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { ordersSchema, productsSchema, usersSchema } from './convert/tau-bench-files';
import { catalogueOf, ordersOf, shoppersOf } from './convert/tau-bench-shop';
import { parseArguments } from './nlu/arguments';

const usage = `npm run convert -- tau-bench-retail DIR --to FOLDER
  Turns the public retail data of tau-bench (products.json, users.json, orders.json and LICENSE in DIR) into
  catalogue.jsonl, shoppers.jsonl and orders.jsonl of a shop's folder. shop.json, faq.json and policies.yaml stay as
  they are.`;

function main(args: readonly string[]): void {
  const { words, value } = parseArguments(args, ['to']);
  const [what, from] = words;
  const to = value('to');
  if (what !== 'tau-bench-retail' || from === undefined || to === null) {
    console.log(usage);
    process.exitCode = 1;
    return;
  }
  const users = read(join(from, 'users.json'), usersSchema);
  const files = {
    'catalogue.jsonl': catalogueOf(read(join(from, 'products.json'), productsSchema)),
    'shoppers.jsonl': shoppersOf(users),
    'orders.jsonl': ordersOf(read(join(from, 'orders.json'), ordersSchema), users),
  };
  mkdirSync(join(to, 'licenses'), { recursive: true });
  copyFileSync(join(from, 'LICENSE'), join(to, 'licenses', 'tau-bench-MIT.txt'));
  for (const [name, rows] of Object.entries(files)) {
    writeFileSync(join(to, name), `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
    console.log(`${join(to, name)}: ${rows.length}`);
  }
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(`${file} is not as expected: ${first?.path.join('.')}: ${first?.message}`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
