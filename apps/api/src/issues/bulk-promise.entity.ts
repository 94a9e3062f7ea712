import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Wire } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Issue } from './issue.entity.ts';

/** One promise to all who still wait because of an issue, and what became of it case by case. Append-only. */
@Entity('bulk_promises')
@ForeignKey(() => Issue, ['issueId'], ['id'], { name: 'bulk_promises_issue' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'bulk_promises_by' })
@Check('bulk_promises_counted', `made >= 0 and refused >= 0 and made + refused > 0`)
@Index('bulk_promises_by_issue', ['issueId', 'at', 'id'])
export class BulkPromise {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') issueId!: string;
  @Column('text') what!: string;
  @Column('timestamptz') dueAt!: Date;
  @Column('int') made!: number;
  @Column('int') refused!: number;
  @Column('jsonb') results!: Wire.BulkPromiseResult[]; // references only
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
