import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, wherever the command was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const oldestNode = [20, 19];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const what = {
  api: {
    from: [
      'apps/api/src',
      'apps/api/vite.config.ts',
      'libs',
      'tsconfig.json',
      'tsconfig.build.json',
      'nest-cli.json',
      'run/describe.mjs',
      'package-lock.json',
    ],
    made: 'dist/server/main.js',
  },
  admin: { from: ['apps/admin', 'libs', 'package-lock.json'], made: 'dist/admin/index.html' },
};

/** Stops with one clear line on a Node that is too old. */
export function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`Heartdesk needs Node ${oldestNode.join('.')} or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages unless those of the lockfile are all there, with npm's own progress shown. */
export function install() {
  if (allInstalled()) return;
  console.log('Installing packages (npm ci) …');
  run(npm, ['ci', '--no-audit', '--no-fund'], 'The packages could not be installed.');
}

/** What npm has installed it notes in node_modules, last of all: an installation that was cut short is not noted. */
function allInstalled() {
  const noted = 'node_modules/.package-lock.json';
  if (!existsSync(noted)) return false;
  const there = packagesIn(noted);
  return Object.entries(packagesIn('package-lock.json')).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || optional || devOptional || there[place]?.version === version,
  );
}

/** Builds what has changed since it was built last. */
export function build(parts = ['api', 'admin']) {
  for (const part of parts) {
    const { from, made } = what[part];
    const mark = join('dist', `${part}.built-from`);
    const wanted = hash(from);
    if (existsSync(made) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) continue;
    console.log(`Building the ${part === 'api' ? 'API' : 'admin'} …`);
    if (part === 'api') {
      run(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'], 'The API could not be built.');
      run(process.execPath, ['run/describe.mjs'], 'The answers of the API could not be described.');
    }
    const bundle = [
      'node_modules/vite/bin/vite.js',
      'build',
      '-c',
      `apps/${part}/vite.config.ts`,
      '--logLevel',
      'warn',
    ];
    run(
      process.execPath,
      bundle,
      part === 'api' ? 'The server could not be bundled.' : 'The admin could not be built.',
    );
    mkdirSync('dist', { recursive: true });
    writeFileSync(mark, wanted);
  }
}

/** Runs a command in the open; a failure ends everything with one line. */
export function run(command, words, failure, env = {}) {
  const { status, error } = spawnSync(command, words, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && command === npm,
  });
  if (status === 0) return;
  console.error(failure, error ? error.message : '');
  process.exit(status ?? 1);
}

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

function hash(paths) {
  const sum = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) sum.update(path).update(readFileSync(path));
  return sum.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
