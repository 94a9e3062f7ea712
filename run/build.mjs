import { build, demandNode, install } from './prepare.mjs';

demandNode();
install();
/** `build.mjs api` builds that part alone. */
const parts = process.argv.slice(2);
build(parts.length > 0 ? parts : undefined);
