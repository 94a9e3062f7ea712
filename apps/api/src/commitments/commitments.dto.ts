import { attemptOutcomes, channels, commitmentKinds, settlementKinds } from '#heart-core';
import { Flag, Id, Moment, OneOf, Part, Whole, Words } from '../platform/fields.ts';

export class WithinBody {
  @Whole({ min: 1, max: 60_000 }) businessMinutes!: number;
}

export class WindowBody {
  @Moment() from!: Date;
  @Moment() to!: Date;
}

/** A promise as part of a case that is logged whole. */
export class CommitmentPart {
  @OneOf(commitmentKinds) kind!: string;
  @Words({ max: 500 }) what!: string;
  @Moment({ optional: true, about: 'One of dueAt, within and window.' }) dueAt?: Date;
  @Part(() => WithinBody, { optional: true }) within?: WithinBody;
  @Part(() => WindowBody, { optional: true }) window?: WindowBody;
  @OneOf(channels, { optional: true }) channel?: string;
  @Id({ optional: true }) ownerId?: string;
  @Words({ max: 120, optional: true }) namedPerson?: string;
  @Flag() agreedWithCustomer!: boolean;
  @Moment({ optional: true }) occurredAt?: Date;
}

export class CommitmentBody extends CommitmentPart {
  @Id() caseId!: string;
}

export class SettlementBody {
  @Id() commitmentId!: string;
  @OneOf(settlementKinds) kind!: (typeof settlementKinds)[number];
  @Moment({ optional: true }) at?: Date;
  @OneOf(attemptOutcomes, { optional: true }) outcome?: (typeof attemptOutcomes)[number];
  @Moment({ optional: true }) newDueAt?: Date;
  @Flag({ optional: true }) agreedWithCustomer?: boolean;
  @Words({ max: 1000, optional: true }) reason?: string;
  @Id({ optional: true }) ownerId?: string;
}

export class SettlementUndoingBody {
  @Id() settlementId!: string;
}
