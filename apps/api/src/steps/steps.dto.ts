import { type DiagnosisStatus, diagnosisStatuses, stepKeys } from '#heart-core';
import { Bag, Flag, Id, Ids, Moment, OneOf, Part, Words } from '../platform/fields.ts';

export class OverrideBody {
  @Words({ max: 1000 }) reason!: string;
}

/** Evidence as part of a case that is logged whole. */
export class EvidencePart {
  @OneOf(stepKeys) stepKey!: string;
  @Bag({ about: 'The fields of the step, as the method names them.' }) fields!: { [name: string]: unknown };
  @Moment({ optional: true }) occurredAt?: Date;
  @Words({ max: 1000, optional: true }) notPossibleReason?: string;
  @Part(() => OverrideBody, {
    optional: true,
    about: 'A supervisor lets it stand out of order; it counts as a breach.',
  })
  override?: OverrideBody;
}

export class EvidenceBody extends EvidencePart {
  @Id() caseId!: string;
}

export class DraftBody {
  @Bag({ about: 'By field: {value, baseVersion}, where baseVersion is the version that was typed on; 0 for none.' })
  fields!: { [name: string]: unknown };
}

export class DiagnosisBody {
  @Id() caseId!: string;
  @OneOf(diagnosisStatuses) status!: DiagnosisStatus;
  @Id({ optional: true, about: 'Required, unless nobody is sure yet.' }) causeId?: string;
  @Ids({ optional: true, max: 9 }) contributing?: string[];
  @Flag({ optional: true }) controllable?: boolean;
  @Flag({ optional: true }) canAffectOthers?: boolean;
  @Words({ max: 4000, optional: true }) narrative?: string;
  @Words({ max: 4000, optional: true }) prevention?: string;
  @Words({ max: 4000, optional: true, about: 'Why nothing prevents it.' }) none?: string;
  @Id({ optional: true, about: 'The issue that the case is joined to.' }) issueId?: string;
  @Moment({ optional: true }) occurredAt?: Date;
}
