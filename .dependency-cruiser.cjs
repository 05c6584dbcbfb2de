// The order of the rooms: each may import what stands before it in the list, never what comes after, never a ring.
const rooms = [
  ['base'],
  ['text'],
  ['commerce'],
  ['search'],
  ['replies'],
  ['nlu'],
  ['ports'],
  ['dialogs'],
  ['operations'],
  // Side by side: an adapter knows no other kind of adapter.
  ['store', 'payments', 'channels'],
  ['turn'],
  ['server'],
  ['compose'],
  ['cli'],
];

const pathOf = (names) => `^src/(${names.join('|')})/`;

const downwards = rooms.flatMap((level, place) => {
  const above = rooms.slice(place + 1).flat();
  return level.map((room) => {
    const beside = level.filter((other) => other !== room);
    return {
      name: `${room}-imports-downwards`,
      comment: `${room} may import only ${rooms.slice(0, place).flat().join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: pathOf([room]) },
      to: { path: [...(above.length + beside.length > 0 ? [pathOf([...above, ...beside])] : []), '^src/main\\.ts$'] },
    };
  });
});

/** A package that only one place may know, so that another one can replace it there. */
const onlyIn = (packages, place) => ({
  name: `${packages.split('|')[0].replace(/\W+/g, '')}-only-in-its-place`,
  comment: `only ${place} knows ${packages}`,
  severity: 'error',
  from: { path: '^src/', pathNot: place },
  to: { path: `^node_modules/(${packages})/` },
});

const outsideOfPureRooms = 'express|ws|redis|pg|libsql|kysely|botbuilder|qrcode|pngjs|sharp';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...downwards,
    { name: 'no-rings', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-guesses', comment: 'it cannot be found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      // Here understanding and search are measured beside other packages, which only who develops has installed.
      from: { path: '^src/', pathNot: '^src/cli/(nlu/bench-nlpjs\\.ts$|eval-search/)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|web)/' },
    },
    {
      name: 'pure-rooms-know-no-server',
      severity: 'error',
      from: { path: pathOf(['base', 'text', 'commerce', 'search', 'replies', 'dialogs']) },
      to: { path: `^node_modules/(${outsideOfPureRooms})/` },
    },
    {
      name: 'settings-are-handed-in',
      comment: 'only the composition and the command line read src/config.ts',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(compose|cli|server)/', '^src/main\\.ts$'] },
      to: { path: '^src/config\\.ts$' },
    },
    onlyIn('botbuilder|botframework-[^/]+', '^src/channels/'),
    // The bench measures it beside what is used.
    onlyIn('@nlpjs', '^src/(nlu/|cli/nlu/bench-nlpjs\\.ts$)'),
    onlyIn('libsql', '^src/store/sqlite/open-database\\.ts$'),
    onlyIn('redis|@redis', '^src/store/redis/'),
    onlyIn('pg', '^src/store/postgres/'),
    onlyIn('sharp', '^src/store/pictures/'),
    onlyIn('kysely', '^src/store/(sql|sqlite|postgres)/'),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
    exoticRequireStrings: [],
  },
};
