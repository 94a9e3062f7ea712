import { demandNode, install, run } from './prepare.mjs';

demandNode();
install();
const node = process.execPath;
const checks = [
  ['Types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']],
  ['Types of the admin', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'apps/admin']],
  ['Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  [
    'Doors',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
    ],
  ],
];
for (const [what, words] of checks) {
  console.log(`${what} …`);
  run(node, words, `${what}: see above.`);
}
