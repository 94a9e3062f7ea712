import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ListKind, Wire } from '#heart-core';
import { Person } from '../people/person.entity.ts';

/** A list of squads, people or customers that was taken in. Append-only. */
@Entity('list_imports')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'list_imports_person' })
@Check('list_imports_kind_known', `kind in ('squads', 'users', 'customers')`)
@Check('list_imports_counted', `added >= 0 and changed >= 0 and same >= 0 and refused >= 0`)
@Index('list_imports_by_time', ['at', 'id'])
export class ListImport {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ListKind;
  @Column('text') fileName!: string;
  @Column('text') fileHash!: string;
  @Column('jsonb') columns!: string[];
  @Column('jsonb') mapping!: Wire.ImportMapping;
  @Column('int') added!: number;
  @Column('int') changed!: number;
  @Column('int') same!: number;
  @Column('int') refused!: number;
  @Column('uuid') personId!: string;
  @Column('timestamptz') at!: Date;
}
