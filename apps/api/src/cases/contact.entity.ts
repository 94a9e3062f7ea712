import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from './case-squad.entity.ts';

/** Each touch with the customer, in or out. */
@Entity('contacts')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'contacts_case_and_squad' })
@Check('contacts_direction_known', `direction in ('inbound', 'outbound')`)
@Check(
  'contacts_channel_known',
  `channel in ('phone', 'chat', 'email', 'inPerson', 'letter', 'social', 'web', 'other')`,
)
@Check('contacts_end_after_start', `ended_at >= started_at`)
@Index('contacts_by_id', ['id'])
@Index('contacts_by_squad', ['squadId', 'startedAt'])
export class Contact {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid', { nullable: true }) agentId!: string | null;
  @Column('text') direction!: 'inbound' | 'outbound';
  @Column('text') channel!: string;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('boolean') sameIssue!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
