import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PresenceState } from '#heart-core';
import { Case } from '../cases/case.entity.ts';
import { Person } from '../people/person.entity.ts';

/** Where somebody last said they were: one row each, written over. Nothing of it is kept as a record. */
@Entity('presence')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'presence_person' })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'presence_case' })
@Check('presence_state_known', `state in ('online', 'away')`)
@Check('presence_step_of_a_case', `step_key is null or case_id is not null`)
@Index('presence_by_case', ['caseId'], { where: 'case_id is not null' })
export class Presence {
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('text', { nullable: true }) stepKey!: string | null;
  @Column('text') state!: PresenceState;
  @Column('timestamptz') seenAt!: Date;
}
