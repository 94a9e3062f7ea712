import { channels, severities } from '#heart-core';
import { ResolutionPart } from '../authority/authority.dto.ts';
import { barriers } from '../cases/cases.sql.ts';
import { ClosurePart } from '../closures/closures.dto.ts';
import { CommitmentPart } from '../commitments/commitments.dto.ts';
import { Bag, Email, Flag, Id, Moment, OneOf, Part, Parts, Words } from '../platform/fields.ts';
import { EvidencePart } from '../steps/steps.dto.ts';

/** Whose case it is: a customer by id, by what is known of them, or nobody by name. */
export class CustomerOfCase {
  @Id({ optional: true }) id?: string;
  @Flag({ optional: true }) anonymous?: boolean;
  @Words({ max: 200, optional: true }) name?: string;
  @Email({ optional: true }) email?: string;
  @Words({ max: 40, optional: true }) phone?: string;
  @Words({ max: 200, optional: true }) externalRef?: string;
  @Words({ max: 64, optional: true }) timeZone?: string;
  @OneOf(['external', 'internal'], { optional: true }) kind?: 'external' | 'internal';
  @Words({ max: 3, pattern: /^[a-z]{2,3}$/, optional: true, about: 'In which they are written to: en, de, fr …' })
  language?: string;
}

export class ContactOfCase {
  @Moment() startedAt!: Date;
  @Moment({ optional: true }) endedAt?: Date;
}

export class CaseBody {
  @Part(() => CustomerOfCase) customer!: CustomerOfCase;
  @OneOf(channels) channel!: string;
  @Words({ max: 2000 }) summary!: string;
  @Words({ max: 60, optional: true }) methodKey?: string;
  @Id({ optional: true }) squadId?: string;
  @Moment({ optional: true }) receivedAt?: Date;
  @Id({ optional: true }) symptomId?: string;
  @OneOf(severities, { optional: true }) severity?: string;
  @Words({ max: 4000, optional: true }) desiredOutcome?: string;
  @Words({ max: 200, optional: true }) externalRef?: string;
  @Flag({ optional: true }) quick?: boolean;
  @Flag({ optional: true }) sensitive?: boolean;
  @Flag({ optional: true }) vulnerable?: boolean;
  @Words({ max: 200, optional: true }) onBehalfOf?: string;
  @Bag({ optional: true, about: 'By the names of custom fields.' }) custom?: Record<string, unknown>;
  @Id({ optional: true, about: 'An earlier case about the same issue.' }) sameIssueAs?: string;
  @Id({ optional: true, about: 'A contact that was pushed in and waits: it becomes the first contact of the case.' })
  contactPushId?: string;
  @OneOf(barriers, { optional: true }) firstContactBarrier?: string;
  @Part(() => ContactOfCase, { optional: true }) contact?: ContactOfCase;
  @Parts(() => EvidencePart, { optional: true, max: 20 }) evidence?: EvidencePart[];
  @Parts(() => ResolutionPart, { optional: true, max: 20 }) resolutions?: ResolutionPart[];
  @Parts(() => CommitmentPart, { optional: true, max: 20 }) commitments?: CommitmentPart[];
  @Part(() => ClosurePart, { optional: true }) closure?: ClosurePart;
}
