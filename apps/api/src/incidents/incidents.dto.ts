import { type IncidentKind, incidentKinds, type LadderStep, ladderSteps } from '#heart-core';
import { Id, Moment, OneOf, Words } from '../platform/fields.ts';

export class IncidentBody {
  @Id() caseId!: string;
  @OneOf(incidentKinds) kind!: IncidentKind;
  @Words({ max: 2000, optional: true }) note?: string;
  @Moment({ optional: true }) occurredAt?: Date;
}

export class IncidentStepBody {
  @Id() incidentId!: string;
  @OneOf(ladderSteps) step!: LadderStep;
  @Words({ max: 2000, optional: true }) note?: string;
  @Moment({ optional: true }) at?: Date;
}
