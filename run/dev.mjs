import { spawn } from 'node:child_process';
import { build, demandNode, install } from './prepare.mjs';

/** The API rebuilt on each change on port 3000, and the admin by Vite in front of it. */
demandNode();
install();
build(['api']);
const start = (words) => spawn(process.execPath, words, { stdio: 'inherit' });
const parts = [
  start(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
  start(['--watch', 'dist/api/apps/api/src/main.js']),
  start(['node_modules/vite/bin/vite.js', '-c', 'apps/admin/vite.config.ts']),
];
process.on('SIGINT', () => {
  for (const part of parts) part.kill('SIGINT');
});
