/** Jest runs in its CommonJS mode; the packages that are ESM alone are transformed along with our own code. */
const esmOnly = [
  '@nestjs',
  'file-type',
  'load-esm',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'es-toolkit',
  'js-yaml',
  'path-to-regexp',
  'uuid',
  'openapi-types',
  'd3-[a-z-]+',
  'internmap',
];

/** With a PostgreSQL of their own. */
const onDatabase = {
  globalSetup: '<rootDir>/test/set-up.ts',
  globalTeardown: '<rootDir>/test/tear-down.ts',
  setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
};

const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.(t|m?j)sx?$': '@swc/jest' },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^#heart-core$': '<rootDir>/libs/heart-core/src/index.ts',
    '^#heart-core/statistics$': '<rootDir>/libs/heart-core/src/statistics/index.ts',
  },
};

export default {
  testSequencer: '<rootDir>/test/longest-first.mjs',
  projects: [
    { ...shared, displayName: 'core', testMatch: ['<rootDir>/libs/**/*.spec.ts'] },
    { ...shared, displayName: 'admin', testMatch: ['<rootDir>/apps/admin/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'house',
      testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/apps/api/**/*.spec.ts'],
      testPathIgnorePatterns: ['<rootDir>/node_modules/', '<rootDir>/test/browser/'],
      ...onDatabase,
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'], ...onDatabase },
  ],
};
