import { existsSync } from 'node:fs';
import module from 'node:module';
import { build, demandNode, install } from './prepare.mjs';

demandNode();
if (existsSync('.env')) process.loadEnvFile('.env');
install();
build();
module.enableCompileCache?.(); // from Node 22.1
await import('../dist/server/main.js');
