import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Customer } from './customer.entity.ts';
import { CustomerLook } from './customer-look.entity.ts';

/** Whom a look found. */
@Entity('customer_look_finds')
@ForeignKey(() => CustomerLook, ['lookId'], ['id'], { name: 'customer_look_finds_look' })
@ForeignKey(() => Customer, ['customerId'], ['id'], { name: 'customer_look_finds_customer' })
export class CustomerLookFind {
  @PrimaryColumn('uuid') lookId!: string;
  @PrimaryColumn('uuid') customerId!: string;
}
