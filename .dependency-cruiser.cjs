/** The doors between the rooms, from the list of floors: a room leans on the floors below it, never beside or above. */
const floors = [
  ['platform'],
  ['people'],
  ['log'],
  ['settings', 'phrases', 'templates', 'triage'],
  ['jobs', 'calendars', 'custom-fields'],
  ['cases'],
  ['presence', 'notifications', 'pushes'],
  ['commitments', 'webhooks', 'invitations'],
  ['rescheduling', 'causes', 'incidents', 'letters', 'bulk'],
  ['steps', 'authority', 'surveys'],
  ['warnings', 'floor'],
  ['issues'],
  ['closures'],
  ['intake'],
  ['mailroom'],
  ['metrics'],
  ['pilots'],
  ['imports'],
  ['lists'],
  ['exports'],
  ['reports'],
  ['demo'],
  ['bench'],
];
const room = (name) => `^apps/api/src/${name}/`;

/** What two lowest floors owe each other: the guard's deed stands on platform's own routes, people's deeds are noted in the log. */
const known = {
  platform: ['^apps/api/src/people/may\\.ts$', '^apps/api/src/data-source\\.ts$'],
  people: ['^apps/api/src/log/log\\.ts$'],
};

const doors = floors.flatMap((floor, height) =>
  floor.map((name) => ({
    name: `${name}-leans-on-the-floors-below`,
    severity: 'error',
    from: { path: room(name) },
    to: {
      path: '^apps/api/src/[a-z-]+/',
      pathNot: [
        room(name),
        '^apps/api/src/migrations/',
        ...floors.slice(0, height).flat().map(room),
        ...(known[name] ?? []),
      ],
    },
  })),
);

module.exports = {
  forbidden: [
    ...doors.filter(({ name }) => !name.startsWith('demo')),
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: '^apps/api/src/(cases/.*entity|causes/.*entity)' },
      to: { circular: true, viaOnly: { pathNot: 'node_modules' } },
    },
    {
      name: 'core-imports-only-itself',
      severity: 'error',
      from: { path: '^libs/heart-core/src', pathNot: '(statistics/|\\.spec\\.ts$)' },
      to: { pathNot: '^libs/heart-core/src' },
    },
    {
      name: 'statistics-import-distributions-alone',
      severity: 'error',
      from: { path: '^libs/heart-core/src/statistics/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/heart-core/src', '@stdlib/stats-base-dists'] },
    },
    {
      name: 'rules-know-no-wire',
      severity: 'error',
      from: { path: '^libs/heart-core/src/(?!wire/|index\\.ts)' },
      to: { path: '^libs/heart-core/src/wire/' },
    },
    {
      name: 'core-by-its-door',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/heart-core/src/(?!index\\.ts|wire/index\\.ts|statistics/index\\.ts)' },
    },
    {
      name: 'apps-never-reach-each-other',
      severity: 'error',
      from: { path: '^apps/(api|admin)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'metrics-ask-by-sql',
      severity: 'error',
      from: { path: '^apps/api/src/metrics/' },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'no-tests-in-the-house',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^test/' },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
