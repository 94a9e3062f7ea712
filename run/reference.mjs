import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demandNode, install } from './prepare.mjs';

const [given] = process.argv.slice(2);
const folder = given && resolve(process.env.INIT_CWD ?? '.', given);
if (!folder) stop('npm run reference -- FOLDER   runs every reference case in the folder through the core');
if (!existsSync(folder) || !statSync(folder).isDirectory()) stop(`There is no folder ${folder}.`);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort();
if (files.length === 0) stop(`The folder ${folder} holds no file of reference cases (.json).`);

demandNode();
install();
// What the build says goes to stderr: what comes out here is read by programs too.
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs'), 'api'], {
  stdio: ['ignore', 2, 2],
});
if (status !== 0) process.exit(status ?? 1);
const { failuresOf } = await import('../dist/api/libs/heart-core/src/statistics/reference.js');

let passed = 0;
let failed = 0;
for (const file of files) {
  for (const one of casesIn(file)) {
    const failures = failuresOf(one);
    if (failures.length === 0) passed += 1;
    else {
      failed += 1;
      console.log(`${file} ${one.name}: ${failures.join('; ')}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function casesIn(file) {
  try {
    const cases = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (!Array.isArray(cases)) stop(`${file} is no list of reference cases.`);
    return cases;
  } catch (error) {
    return stop(`${file} cannot be read: ${error.message}`);
  }
}

/** Says in one line why nothing can be run. */
function stop(line) {
  console.error(line);
  process.exit(1);
}
