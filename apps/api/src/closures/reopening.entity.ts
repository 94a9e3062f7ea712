import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Closure } from './closure.entity.ts';

/** A closed case is open again. Each closure can be undone or reopened once. */
@Entity('reopenings')
@ForeignKey(() => Closure, ['caseId', 'closureId'], ['caseId', 'id'], { name: 'reopenings_closure' })
@Check('reopenings_reason_known', `reason in ('customer', 'misClick', 'other')`)
@Index('reopenings_once', ['caseId', 'closureId'], { unique: true })
@Index('reopenings_by_id', ['id'])
export class Reopening {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) closureId!: string | null;
  @Column('uuid') squadId!: string;
  @Column('uuid') reopenedById!: string;
  @Column('text') reason!: 'customer' | 'misClick' | 'other';
  @Column('text', { nullable: true }) note!: string | null;
  @Column('int') episode!: number; // the one that begins, or goes on after a slip
  @Column('timestamptz') reopenedAt!: Date;
}
