import { channels, severities } from '#heart-core';
import { Bag, Flag, Id, Moment, OneOf, Words } from '../platform/fields.ts';
import { barriers } from './cases.sql.ts';

/** Intake facts, the owner and the squad; never a deed. */
export class CaseChange {
  @Words({ max: 2000, optional: true }) summary?: string;
  @Id({ optional: true, nullable: true }) symptomId?: string | null;
  @OneOf(severities, { optional: true }) severity?: string;
  @Words({ max: 4000, optional: true, nullable: true }) desiredOutcome?: string | null;
  @Flag({ optional: true }) sensitive?: boolean;
  @Flag({ optional: true }) vulnerable?: boolean;
  @Words({ max: 200, optional: true, nullable: true }) onBehalfOf?: string | null;
  @OneOf(barriers, { optional: true, nullable: true }) firstContactBarrier?: string | null;
  @Bag({
    optional: true,
    about: 'By the names of custom fields; null takes an answer away, and what is not named stays.',
  })
  custom?: Record<string, unknown>;
  @Id({ optional: true }) agentId?: string;
  @Id({ optional: true, about: 'A supervisor, manager or administrator moves the case.' }) squadId?: string;
}

export class ContactBody {
  @Id() caseId!: string;
  @OneOf(['inbound', 'outbound']) direction!: 'inbound' | 'outbound';
  @OneOf(channels) channel!: string;
  @Moment() startedAt!: Date;
  @Moment({ optional: true }) endedAt?: Date;
  @Flag({ about: 'Is it about the same issue?' }) sameIssue!: boolean;
  @Words({ max: 4000, optional: true }) note?: string;
}

export class NoteBody {
  @Id() caseId!: string;
  @Words({ max: 4000 }) text!: string;
}

export class CustomerBody {
  @Words({ max: 200 }) name!: string;
  @Words({ max: 254, optional: true, pattern: /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/ }) email?: string;
  @Words({ max: 40, optional: true }) phone?: string;
  @Words({ max: 200, optional: true }) externalRef?: string;
  @Words({ max: 64, optional: true }) timeZone?: string;
  @OneOf(['external', 'internal'], { optional: true }) kind?: 'external' | 'internal';
  @Words({ max: 3, pattern: /^[a-z]{2,3}$/, optional: true, about: 'In which they are written to: en, de, fr …' })
  language?: string;
}

export class CustomerLookBody {
  @Words({ max: 254, about: 'A whole phone number or a whole e-mail address.' }) reach!: string;
}

export class CustomerChange {
  @Words({ max: 200, optional: true }) name?: string;
  @Words({ max: 40, optional: true, nullable: true }) phone?: string | null;
  @Words({ max: 64, optional: true, nullable: true }) timeZone?: string | null;
  @OneOf(['external', 'internal'], { optional: true }) kind?: 'external' | 'internal';
  @Words({
    max: 3,
    pattern: /^[a-z]{2,3}$/,
    optional: true,
    nullable: true,
    about: 'In which they are written to: en, de, fr …',
  })
  language?: string | null;
}
