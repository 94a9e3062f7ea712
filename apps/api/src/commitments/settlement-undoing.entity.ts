import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Settlement } from './settlement.entity.ts';

/** A settlement taken back within a minute, once: it stays in the story and no longer counts. Append-only. */
@Entity('settlement_undoings')
@ForeignKey(() => Settlement, ['caseId', 'settlementId'], ['caseId', 'id'], { name: 'settlement_undoings_settlement' })
@ForeignKey(() => Person, ['undoneById'], ['id'], { name: 'settlement_undoings_person' })
@Index('settlement_undoings_once', ['caseId', 'settlementId'], { unique: true })
@Index('settlement_undoings_by_id', ['id'])
export class SettlementUndoing {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') settlementId!: string;
  @Column('uuid') undoneById!: string;
  @Column('timestamptz') undoneAt!: Date;
}
