import { SetMetadata } from '@nestjs/common';
import type { Deed } from '#heart-core';

export const deedOfRoute = Symbol('the deed that a route carries out');
/** What the id in a path names; whoever may not see it gets the 404 of a thing that is not there, before anything else is said. */
export type Reach = 'case' | 'squad' | 'person' | 'customer';

export interface RouteRule {
  deed: Deed;
  reach?: Reach;
}

/** Names the deed that a route carries out; the table of permissions in the core says whose it is. */
export const May = (deed: Deed, reach?: Reach) => SetMetadata(deedOfRoute, { deed, reach } satisfies RouteRule);
