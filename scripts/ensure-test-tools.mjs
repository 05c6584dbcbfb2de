// Sees to it that the programs are there that the tests start: Redis, PostgreSQL, Chromium. Installs what is missing by
// apt-get or brew. Leave one out with --without=chromium (or redis, postgresql).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from './find-program.cjs';

const tools = [
  { name: 'redis', programs: ['redis-server'], apt: ['redis-server'], brew: ['redis'] },
  { name: 'postgresql', programs: ['initdb', 'postgres'], apt: ['postgresql'], brew: ['postgresql@16'] },
  { name: 'chromium', programs: ['chromium'], apt: ['chromium', 'fonts-noto-cjk'], brew: ['--cask', 'chromium'] },
];

const without = new Set(process.argv.flatMap((arg) => (arg.startsWith('--without=') ? arg.slice(10).split(',') : [])));
const unknown = [...without].filter((name) => !tools.some((tool) => tool.name === name));
if (unknown.length > 0) fail(`--without=${unknown.join(',')} is none of ${tools.map((tool) => tool.name).join(', ')}.`);

const missing = () =>
  tools.filter((tool) => !without.has(tool.name) && tool.programs.some((program) => !findProgram(program)));

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** How to become root without being asked for a password: nothing to do, sudo, or not at all (null). */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function run(command) {
  console.log(`> ${command.join(' ')}`);
  const [program, ...args] = command;
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** The run level keeps Debian from starting what it installs, where it heeds it; the tests start servers of their own. */
function installByApt(packages, root) {
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
  const apt = [...root, ...env, 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  return run([...apt, 'update', '-q']) && run([...apt, 'install', '-y', '-q', '--no-install-recommends', ...packages]);
}

function install(wanted) {
  const root = asRoot();
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get') && root) {
    installByApt(
      wanted.flatMap((tool) => tool.apt),
      root,
    );
  } else if (has('brew')) {
    for (const tool of wanted) run(['brew', 'install', ...tool.brew]);
  }
}

const wanted = missing();
if (wanted.length > 0) {
  console.log(`The tests need ${wanted.map((tool) => tool.name).join(', ')}: installing what is missing.`);
  install(wanted);
  const still = missing();
  if (still.length > 0) {
    const names = still.map((tool) => tool.name).join(', ');
    const packages = still.flatMap((tool) => tool.apt).join(' ');
    fail(`Please install ${names} and run the tests again (on Debian or Ubuntu: sudo apt-get install -y ${packages}).`);
  }
}
