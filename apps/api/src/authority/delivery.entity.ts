import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Resolution } from './resolution.entity.ts';

/** The remedy has reached the customer. Once for each. */
@Entity('deliveries')
@ForeignKey(() => Resolution, ['caseId', 'resolutionId'], ['caseId', 'id'], { name: 'deliveries_resolution' })
@Index('deliveries_once', ['caseId', 'resolutionId'], { unique: true })
@Index('deliveries_by_id', ['id'])
export class Delivery {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') resolutionId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('uuid') recordedById!: string;
  @Column('timestamptz') recordedAt!: Date;
}
