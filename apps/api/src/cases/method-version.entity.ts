import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Method } from '#heart-core';

/** A version of a method, as data. A case keeps the version that it began with. */
@Entity('methods')
export class MethodVersion {
  @PrimaryColumn('text') key!: string;
  @PrimaryColumn('int') version!: number;
  @Column('jsonb') data!: Method;
  @Column('timestamptz') createdAt!: Date;
}
