import { existsSync } from 'node:fs';
import { build, demandNode, install } from './prepare.mjs';

demandNode();
if (existsSync('.env')) process.loadEnvFile('.env');
install();
build(['api']);
await import('../dist/api/apps/api/src/bench/bench.js');
