import { build, demandNode, install } from './prepare.mjs';

demandNode();
install();
build();
