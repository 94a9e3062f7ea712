import { bcbLatin1 } from './bcb-latin1.ts';
import { boston311 } from './boston-311.ts';
import { callCentre } from './call-centre.ts';
import { cfpbSets } from './cfpb.ts';
import { comcastAsWritten, comcastFcc } from './comcast-fcc.ts';
import { ecommerceCsat } from './ecommerce-csat.ts';
import { itIncidents } from './it-incidents.ts';
import { nyc311 } from './nyc-311.ts';
import type { RealSet } from './told.ts';
import { tsaClaims } from './tsa-claims.ts';

export const realSets: readonly RealSet[] = [
  bcbLatin1,
  boston311,
  callCentre,
  ...cfpbSets,
  comcastFcc,
  comcastAsWritten,
  ecommerceCsat,
  itIncidents,
  nyc311,
  tsaClaims,
];
