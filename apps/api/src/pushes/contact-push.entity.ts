import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Customer } from '../cases/customer.entity.ts';
import { Person } from '../people/person.entity.ts';
import { Squad } from '../people/squad.entity.ts';

/** A contact that a phone or chat system tells of. Who it was is kept only while it waits. */
@Entity('contact_pushes')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'contact_pushes_person' })
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'contact_pushes_squad' })
@ForeignKey(() => Customer, ['customerId'], ['id'], { name: 'contact_pushes_customer' })
@Check('contact_pushes_direction_known', `direction in ('inbound', 'outbound')`)
@Check(
  'contact_pushes_channel_known',
  `channel in ('phone', 'chat', 'email', 'inPerson', 'letter', 'social', 'web', 'other')`,
)
@Check('contact_pushes_end_after_start', `ended_at >= started_at`)
@Index('contact_pushes_once', ['personId', 'externalId'], { unique: true })
@Index('contact_pushes_by_squad', ['squadId', 'toldAt', 'id'])
@Index('contact_pushes_naming', ['toldAt'], { where: 'name is not null or phone is not null or email is not null' })
export class ContactPush {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string; // whom the other system acts for
  @Column('text') externalId!: string;
  @Column('uuid') squadId!: string;
  @Column('text') direction!: 'inbound' | 'outbound';
  @Column('text') channel!: string;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('uuid', { nullable: true }) customerId!: string | null;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('timestamptz') toldAt!: Date;
}
