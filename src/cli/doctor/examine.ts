import { type Config, ConfigError } from '../../config';
import type { Check, Finding, Root } from './check';
import { buildCurrent } from './checks/build-current';
import { dataFolder } from './checks/data-folder';
import { databaseReachable } from './checks/database-reachable';
import { dependenciesInstalled } from './checks/dependencies-installed';
import { modelCurrent } from './checks/model-current';
import { nodeVersion } from './checks/node-version';
import { portFree } from './checks/port-free';
import { publicUrl } from './checks/public-url';
import { redisReachable } from './checks/redis-reachable';
import { rulesFitGoods } from './checks/rules-fit-goods';
import { shopsFolder } from './checks/shops-folder';
import { signingKeyFit } from './checks/signing-key-fit';

const ofRoot: readonly Check<Root>[] = [nodeVersion, dependenciesInstalled, buildCurrent, modelCurrent];
const ofConfig: readonly Check<Config>[] = [
  shopsFolder,
  dataFolder,
  portFree,
  redisReachable,
  databaseReachable,
  rulesFitGoods,
  publicUrl,
  signingKeyFit,
];

export interface Examined {
  readonly root: Root;
  /** @throws ConfigError when a setting is wrong. */
  readonly settings: () => Config;
}

/** Every check, in the order in which a cure of one may cure the next. Without settings those that need them are left out. */
export async function examine({ root, settings }: Examined): Promise<readonly Finding[]> {
  const findings = await lookAll(ofRoot, root);
  try {
    const config = settings();
    return [
      ...findings,
      { name: 'settings', ok: true, found: 'valid', cure: null },
      ...(await lookAll(ofConfig, config)),
    ];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const cure =
      'Correct these settings: docs/configuration.md describes each. The checks that need them were left out.';
    return [...findings, { name: 'settings', ok: false, found: error.message, cure }];
  }
}

async function lookAll<Subject>(checks: readonly Check<Subject>[], subject: Subject): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) findings.push(await findingOf(check, subject));
  return findings;
}

async function findingOf<Subject>({ name, look }: Check<Subject>, subject: Subject): Promise<Finding> {
  try {
    const verdict = await look(subject);
    return { name, ok: verdict.ok, found: verdict.found, cure: verdict.ok ? null : verdict.cure };
  } catch (error) {
    const found = `the check itself failed: ${error instanceof Error ? error.message : String(error)}`;
    return { name, ok: false, found, cure: 'Please report this as a bug of the check.' };
  }
}
