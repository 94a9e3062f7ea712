import { SetMetadata } from '@nestjs/common';
import type { Deed } from '#heart-core';

const inOneLook = Symbol('what its answer needs is read at once');
export const deedOfRoute = Symbol('the deed that a route carries out');
/** What the id in a path names; whoever may not see it gets the 404 of a thing that is not there, before anything else is said. */
export type Reach = 'case' | 'squad' | 'person' | 'customer';

export interface RouteRule {
  deed: Deed;
  reach?: Reach;
}

/** Names the deed that a route carries out; the table of permissions in the core says whose it is. */
export const May = (deed: Deed, reach?: Reach) => SetMetadata(deedOfRoute, { deed, reach } satisfies RouteRule);

/**
 * For a GET that asks by `House.together`: who asks, whether they may see it, and what is answered go to the database as one
 * statement. Nothing is answered, and no deed is done, before it is known that the first two hold.
 */
export const InOneLook = () => SetMetadata(inOneLook, true);
export const isInOneLook = (handler: object): boolean => Reflect.getMetadata(inOneLook, handler) === true;
