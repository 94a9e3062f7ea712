import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';

/** Somebody has asked, at intake, whose whole phone number or e-mail this is, across all squads. */
@Entity('customer_looks')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'customer_looks_person' })
@Check('customer_looks_way_known', `way in ('phone', 'email')`)
@Index('customer_looks_by_person', ['personId', 'at'])
export class CustomerLook {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('text') way!: 'phone' | 'email';
  @Column('timestamptz') at!: Date;
}
