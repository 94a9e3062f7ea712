import { outcomes } from '#heart-core';
import { Id, OneOf, Words } from '../platform/fields.ts';

/** A closure as part of a case that is logged whole. */
export class ClosurePart {
  @OneOf(outcomes) outcome!: (typeof outcomes)[number];
  @Words({ max: 1000, optional: true, about: 'All but settled need one; set aside: test, spam or duplicate.' })
  reason?: string;
  @Id({ optional: true }) duplicateOf?: string;
}

export class ClosureBody extends ClosurePart {
  @Id() caseId!: string;
}

export class ReopeningBody {
  @Id() caseId!: string;
  @OneOf(['customer', 'misClick', 'other']) reason!: 'customer' | 'misClick' | 'other';
  @Words({ max: 1000, optional: true }) note?: string;
}
