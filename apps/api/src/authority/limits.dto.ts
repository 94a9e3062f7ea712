import { type LimitScope, limitScopes, type RemedyKind, type Role, remedies } from '#heart-core';
import { Currency, Flag, Id, Moment, OneOf, Whole, Words } from '../platform/fields.ts';

export const limitedRoles = ['agent', 'supervisor', 'manager', 'admin'] as const satisfies readonly Role[];
const sum = (about: string) => Whole({ min: 0, max: 99_999_999_999, optional: true, nullable: true, about });

/** One of role, squadId and personId, as the scope says. A change is a new limit; history is the list. */
export class LimitBody {
  @OneOf(limitScopes) scope!: LimitScope;
  @OneOf(limitedRoles, { optional: true }) role?: (typeof limitedRoles)[number];
  @Id({ optional: true }) squadId?: string;
  @Id({ optional: true }) personId?: string;
  @OneOf(remedies) remedy!: RemedyKind;
  @Currency({ optional: true, about: 'None: what has no value, and values in a currency without a limit of its own.' })
  currency?: string;
  @Flag({ about: 'Whether it goes without approval at all.' }) allowed!: boolean;
  @sum('On one case, in minor units; null: not limited.') caseMinor?: number | null;
  @sum('To one customer in 90 days.') customer90dMinor?: number | null;
  @sum('By one person in a day of the squad.') dayMinor?: number | null;
  @Moment({ optional: true, about: 'From when on; now, where nothing is said. Never in the past.' }) fromAt?: Date;
  @Flag({ optional: true, about: 'From then on nothing stands here, and the next wider limit governs.' })
  withdrawn?: boolean;
  @Words({ max: 500, optional: true }) note?: string;
}
