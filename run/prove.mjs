import { build, demandNode, install, run } from './prepare.mjs';

/** `npm run prove -- races`: the proofs whose file is named so; all of them without a name. Their counts are printed as they come. */
demandNode();
install();
build(['api']);
run(
  process.execPath,
  [
    '--disable-warning=DeprecationWarning',
    'node_modules/jest/bin/jest.js',
    '--config=jest.proofs.config.js',
    '--runInBand',
    ...process.argv.slice(2),
  ],
  'A proof failed: see above.',
  { NODE_ENV: 'test' },
);
