import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, demandNode, install, run } from './prepare.mjs';

demandNode();
install();
build();
if (process.argv.length === 2) run(process.execPath, ['run/check.mjs'], 'The check failed; no test was run.');
const report = join(mkdtempSync(join(tmpdir(), 'heartdesk-report-')), 'report.json');
const words = [
  '--disable-warning=DeprecationWarning',
  'node_modules/jest/bin/jest.js',
  // Much of the time is waiting for a page or for the database: two at once, even on two cores.
  `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`,
  '--json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, words, {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, NODE_ENV: 'test' },
});
const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(report, 'utf8'),
);
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}`);
process.exit(status ?? 1);
