import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CustomValues, DiagnosisStanding } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Squad } from '../people/squad.entity.ts';
import { Customer } from './customer.entity.ts';
import { MethodVersion } from './method-version.entity.ts';
import { Symptom } from './symptom.entity.ts';

/**
 * One complaint of one customer. The intake facts may be edited; the columns from `status` on repeat what its records say,
 * written in the transaction of each deed and proved equal by a test.
 */
@Entity('cases')
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'cases_squad' })
@ForeignKey(() => Person, ['agentId'], ['id'], { name: 'cases_agent' })
@ForeignKey(() => Customer, ['customerId'], ['id'], { name: 'cases_customer' })
@ForeignKey(() => MethodVersion, ['methodKey', 'methodVersion'], ['key', 'version'], { name: 'cases_method' })
@ForeignKey(() => Symptom, ['symptomId'], ['id'], { name: 'cases_symptom' })
@Check('cases_channel_known', `channel in ('phone', 'chat', 'email', 'inPerson', 'letter', 'social', 'web', 'other')`)
@Check('cases_severity_known', `severity in ('low', 'normal', 'high', 'critical')`)
@Check('cases_status_known', `status in ('open', 'resolved', 'closed')`)
@Check(
  'cases_barrier_known',
  `first_contact_barrier in ('thirdParty', 'physicalReturn', 'legalCheck', 'aboveAuthority')`,
)
@Check('cases_barrier_says_when', `first_contact_barrier is null or barrier_at is not null`)
@Check('cases_resolved_says_when', `status <> 'resolved' or resolved_at is not null`)
@Check('cases_closed_says_when', `(status = 'closed') = (closed_at is not null)`)
@Check('cases_set_aside_is_closed', `not set_aside or status = 'closed'`)
@Check('cases_episode_counts', `episode >= 1`)
@Check('cases_diagnosis_known', `diagnosis in ('guess', 'confirmed', 'notSure')`)
@Check('cases_custom_is_an_object', `jsonb_typeof(custom) = 'object'`)
@Check('cases_handle_time_positive', `handle_seconds >= 0`)
@Index('cases_by_squad_received', ['squadId', 'receivedAt', 'id'])
@Index('cases_by_received', ['receivedAt', 'id'])
@Index('cases_by_status_received', ['status', 'receivedAt', 'id'])
@Index('cases_by_agent', ['agentId', 'receivedAt', 'id'])
@Index('cases_by_customer', ['customerId', 'symptomId', 'receivedAt'])
@Index('cases_by_symptom', ['symptomId', 'receivedAt'])
@Index('cases_by_first_resolved', ['firstResolvedAt'])
@Index('cases_by_number', ['number'])
@Index('cases_by_import', ['importId'], { where: 'import_id is not null' })
@Index('cases_by_triage', ['triageId'], { where: 'triage_id is not null' })
@Index('cases_by_same_issue', ['sameIssueAs'], { where: 'same_issue_as is not null' })
@Index('cases_words', { synchronize: false }) // full text, made by the migration
@Index('cases_word_parts', { synchronize: false }) // the same for what is nearly so spelled
@Index('cases_by_target', ['targetAt'], { where: 'target_at is not null' })
@Index('cases_by_cause', ['causeId', 'receivedAt'], { where: 'cause_id is not null' })
@Index('cases_by_diagnosis_due', ['squadId', 'resolvedAt'], { where: 'diagnosis_due' })
@Index('cases_custom', { synchronize: false }) // by what it answers, made by the migration
@Index('cases_by_next_due', ['nextDueAt'], { where: 'next_due_at is not null' })
@Index('cases_by_next_expiry', ['nextExpiryAt'], { where: 'next_expiry_at is not null' })
export class Case {
  @PrimaryColumn('uuid') id!: string;
  @Column('bigint') number!: string; // unique in case_numbers
  @Column('uuid') squadId!: string;
  @Column('uuid', { nullable: true }) agentId!: string | null;
  @Column('uuid', { nullable: true }) customerId!: string | null; // none: anonymous
  @Column('text') channel!: string;
  @Column('text') summary!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text') methodKey!: string;
  @Column('int') methodVersion!: number;
  @Column('timestamptz') receivedAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) symptomId!: string | null;
  @Column('uuid', { nullable: true }) openedSymptomId!: string | null; // the issue key: as it was at opening
  @Column('uuid') openedSquadId!: string;
  @Column('text', { default: 'normal' }) severity!: string;
  @Column('text', { nullable: true }) desiredOutcome!: string | null;
  @Column('boolean', { default: false }) quick!: boolean;
  @Column('boolean', { default: false }) sensitive!: boolean;
  @Column('boolean', { default: false }) vulnerable!: boolean;
  @Column('text', { nullable: true }) onBehalfOf!: string | null;
  @Column('uuid', { nullable: true }) sameIssueAs!: string | null;
  @Column('text', { nullable: true }) firstContactBarrier!: string | null;
  @Column('timestamptz', { nullable: true }) barrierAt!: Date | null; // set after the resolution, it excuses nothing
  @Column('timestamptz', { nullable: true }) targetAt!: Date | null; // by severity, in working time; an import has none
  @Column('uuid', { nullable: true }) triageId!: string | null; // the spike that it came in by
  @Column('text', { nullable: true }) externalRef!: string | null;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @Column('boolean', { default: false }) timesContradict!: boolean; // an import's row whose times end before they start
  @Column('boolean', { nullable: true }) statedFirstContact!: boolean | null; // an import's resolvedFirstContact
  @Column('int', { nullable: true }) handleSeconds!: number | null;
  @Column('jsonb', { default: () => `'{}'` }) custom!: CustomValues; // by the names of the custom fields
  @Column('int', { default: 1 }) version!: number;

  @Column('text', { default: 'open' }) status!: 'open' | 'resolved' | 'closed';
  @Column('int', { default: 1 }) episode!: number;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) closedAs!: string | null;
  @Column('boolean', { default: false }) setAside!: boolean;
  @Column('timestamptz', { nullable: true }) firstContactEndsAt!: Date | null;
  @Column('timestamptz', { nullable: true }) firstResolvedAt!: Date | null;
  @Column('uuid', { nullable: true }) resolvedSquadId!: string | null;
  @Column('uuid', { nullable: true }) resolvedAgentId!: string | null;
  @Column('boolean', { nullable: true }) resolvedInFirstContact!: boolean | null;
  @Column('timestamptz', { nullable: true }) firstReopenedAt!: Date | null; // by the customer
  @Column('timestamptz', { nullable: true }) firstClosedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
  @Column('int', { nullable: true }) acknowledgeWorkingSeconds!: number | null;
  @Column('int', { nullable: true }) resolveWorkingSeconds!: number | null; // to the first resolution
  @Column('int', { nullable: true }) lateSteps!: number | null; // recorded more than four working hours after they happened
  @Column('timestamptz', { nullable: true }) nextDueAt!: Date | null;
  /** When the next request for approval runs out. */
  @Column('timestamptz', { nullable: true }) nextExpiryAt!: Date | null;
  @Column('text', { nullable: true }) restatement!: string | null; // as Hear says it last
  @Column('jsonb', { default: () => `'[]'` }) steps!: unknown[]; // the rail, as lists show it
  @Column('int', { nullable: true }) stepsRequired!: number | null;
  @Column('int', { nullable: true }) stepsValid!: number | null;
  @Column('boolean', { nullable: true }) stepsInOrder!: boolean | null;
  @Column('uuid', { nullable: true }) causeId!: string | null; // as it was given: confirmed, else the latest guess
  @Column('text', { nullable: true }) diagnosis!: DiagnosisStanding | null;
  @Column('boolean', { default: false }) diagnosisDue!: boolean; // resolved, and Diagnose still to be done
}
