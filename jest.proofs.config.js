import config from './jest.config.js';

/** The long proofs: thousands of races, transitions and kills. They run when asked for (`npm run prove`), not with the tests. */
const house = config.projects.find(({ displayName }) => displayName === 'house');

export default {
  ...house,
  displayName: 'proofs',
  testMatch: ['<rootDir>/test/proofs/**/*.proof.ts'],
  testPathIgnorePatterns: ['<rootDir>/node_modules/'],
};
