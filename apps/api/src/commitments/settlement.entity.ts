import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Commitment } from './commitment.entity.ts';

/** What became of a promise. Append-only: the standing follows from all of them. */
@Entity('settlements')
@ForeignKey(() => Commitment, ['caseId', 'commitmentId'], ['caseId', 'id'], { name: 'settlements_commitment' })
@Check(
  'settlements_kind_known',
  `kind in ('attempt', 'kept', 'noNews', 'renegotiated', 'released', 'void', 'reassigned')`,
)
@Check('settlements_outcome_known', `outcome in ('reached', 'noAnswer', 'messageLeft')`)
@Check('settlements_renegotiated_to', `kind <> 'renegotiated' or new_due_at is not null`)
@Check('settlements_reassigned_to', `kind <> 'reassigned' or owner_id is not null`)
@Index('settlements_by_commitment', ['caseId', 'commitmentId'])
@Index('settlements_by_id', ['id'])
export class Settlement {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') commitmentId!: string;
  @Column('text') kind!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('timestamptz', { nullable: true }) newDueAt!: Date | null;
  @Column('boolean', { nullable: true }) agreedWithCustomer!: boolean | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('uuid', { nullable: true }) previousOwnerId!: string | null; // whose it was before it was reassigned
  @Column('uuid', { nullable: true }) nextCommitmentId!: string | null;
  @Column('uuid', { nullable: true }) recordedById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
