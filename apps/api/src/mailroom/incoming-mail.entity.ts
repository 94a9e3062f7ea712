import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Customer } from '../cases/customer.entity.ts';
import { Squad } from '../people/squad.entity.ts';

/** A letter to a squad that answers none of ours: it waits until somebody says what becomes of it. */
@Entity('incoming_mails')
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'incoming_mails_squad' })
@ForeignKey(() => Customer, ['customerId'], ['id'], { name: 'incoming_mails_customer' })
@Index('incoming_mails_by_squad', ['squadId', 'receivedAt', 'id'])
export class IncomingMail {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid', { nullable: true }) customerId!: string | null; // who is known by the address it came from
  @Column('text', { nullable: true }) fromName!: string | null;
  @Column('text') fromAddress!: string;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text') text!: string; // without what it quoted
  @Column('jsonb') attachments!: string[]; // their names; nothing of them is kept
  @Column('timestamptz') receivedAt!: Date;
}
