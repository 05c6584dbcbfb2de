// Where a program is that the tests need: on the PATH, or where packages put it without telling the PATH.
const { accessSync, constants, readdirSync, statSync } = require('node:fs');
const { delimiter, join } = require('node:path');

/** Other names of the same program, and folders beside the PATH; a star stands for any version, newest first. */
const known = {
  'redis-server': { names: ['redis-server', 'valkey-server'], folders: ['/opt/homebrew/bin', '/usr/local/bin'] },
  initdb: { names: ['initdb'], folders: postgresFolders() },
  postgres: { names: ['postgres'], folders: postgresFolders() },
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'Chromium', 'Google Chrome'],
    folders: [
      '/snap/bin',
      '/Applications/Chromium.app/Contents/MacOS',
      '/Applications/Google Chrome.app/Contents/MacOS',
    ],
  },
};

function postgresFolders() {
  return [
    '/usr/lib/postgresql/*/bin',
    '/usr/pgsql-*/bin',
    '/opt/homebrew/opt/postgresql@*/bin',
    '/opt/homebrew/bin',
    '/usr/local/opt/postgresql@*/bin',
    '/usr/local/pgsql/bin',
  ];
}

function expand(folder) {
  const star = folder.indexOf('*');
  if (star < 0) return [folder];
  const parent = folder.slice(0, folder.lastIndexOf('/', star));
  const [prefix, rest] = folder.slice(parent.length + 1).split('*');
  try {
    return readdirSync(parent)
      .filter((name) => name.startsWith(prefix))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map((name) => join(parent, name) + rest);
  } catch {
    return [];
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of the program, or undefined. */
function findProgram(program) {
  const { names, folders } = known[program];
  const places = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders.flatMap(expand)];
  for (const name of names) {
    const found = places.map((place) => join(place, name)).find(isProgram);
    if (found) return found;
  }
  return undefined;
}

module.exports = { findProgram };
