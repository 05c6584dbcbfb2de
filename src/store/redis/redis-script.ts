import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ScriptName =
  | 'begin'
  | 'commit'
  | 'release'
  | 'park'
  | 'delivered'
  | 'look'
  | 'strike-untouched'
  | 'append-activity'
  | 'erase-activities'
  | 'forget'
  | 'forgive'
  | 'replace';

export interface RedisScript {
  readonly source: string;
  readonly sha1: string;
}

const loaded = new Map<ScriptName, RedisScript>();

/** A script of the folder beside this file, read once. */
export function redisScript(name: ScriptName): RedisScript {
  const known = loaded.get(name);
  if (known) return known;
  const source = readFileSync(join(__dirname, 'scripts', `${name}.lua`), 'utf8');
  const script = { source, sha1: createHash('sha1').update(source).digest('hex') };
  loaded.set(name, script);
  return script;
}
