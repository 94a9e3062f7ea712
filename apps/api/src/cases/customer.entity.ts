import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who complains. Personal data stands here and nowhere else. */
@Entity('customers')
@Index('customers_name_parts', { synchronize: false }) // trigrams, made by the migration
@Index('customers_phone_digits', { synchronize: false }) // the same of the digits
@Check('customers_language_form', `language ~ '^[a-z]{2,3}$'`)
@Check('customers_kind_known', `kind in ('external', 'internal')`)
export class Customer {
  @PrimaryColumn('uuid') id!: string;
  @Index('customers_name') @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Index('customers_phone') @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) externalRef!: string | null;
  @Column('text', { nullable: true }) timeZone!: string | null;
  @Column('text', { nullable: true }) language!: string | null; // in which they are written to: en, de …
  @Column('timestamptz', { nullable: true }) emailBouncedAt!: Date | null; // mail to the address came back
  @Column('text', { default: 'external' }) kind!: 'external' | 'internal';
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz') createdAt!: Date;
}
