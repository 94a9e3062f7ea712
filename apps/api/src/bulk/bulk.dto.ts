import { severities } from '#heart-core';
import { Bag, Id, OneOf, Part, Words } from '../platform/fields.ts';

export class BulkWishPart {
  @Id({ optional: true, about: 'The new owner; each case must be of a squad in which they work.' }) agentId?: string;
  @Id({ optional: true }) squadId?: string;
  @OneOf(severities, { optional: true }) severity?: string;
  @Id({ optional: true }) symptomId?: string;
}

export class BulkChangeBody {
  @Bag({ about: 'The filter of the list of cases. The cases that match now are those that will be changed.' })
  filter!: Record<string, unknown>;
  @Part(() => BulkWishPart, { optional: true }) change?: BulkWishPart;
  @Words({ max: 4000, optional: true, about: 'An internal note on each of the cases.' }) note?: string;
}

export class BulkWordBody {
  @Id() bulkChangeId!: string;
}
