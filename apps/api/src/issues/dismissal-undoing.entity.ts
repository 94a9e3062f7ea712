import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { ProposalDismissal } from './proposal-dismissal.entity.ts';

/** A dismissal taken back: its cases are proposed again. Once each; append-only. */
@Entity('dismissal_undoings')
@ForeignKey(() => ProposalDismissal, ['dismissalId'], ['id'], { name: 'dismissal_undoings_dismissal' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'dismissal_undoings_by' })
@Index('dismissal_undoings_once', ['dismissalId'], { unique: true })
@Index('dismissal_undoings_by_time', ['at', 'id'])
export class DismissalUndoing {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') dismissalId!: string;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
