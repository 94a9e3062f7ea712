import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Customer } from './customer.entity.ts';

/** What makes two customers one: an external reference within its source, or an e-mail address. */
@Entity('customer_keys')
@ForeignKey(() => Customer, ['customerId'], ['id'], { name: 'customer_keys_customer' })
export class CustomerKey {
  @PrimaryColumn('text') key!: string;
  @Index('customer_keys_by_customer') @Column('uuid') customerId!: string;
}
