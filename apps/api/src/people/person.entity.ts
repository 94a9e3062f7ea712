import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '#heart-core';

/** Someone who works with complaints. Whom an import made has no password and cannot sign in. */
@Entity('people')
@Check('people_role_known', `role in ('agent', 'supervisor', 'manager', 'admin', 'auditor')`)
@Check('people_sign_in_by_mail', `password_hash is null or email is not null`)
@Check('people_email_lower', `email = lower(email)`)
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @Index('people_email_once', { unique: true }) @Column('text', { nullable: true }) email!: string | null;
  @Index('people_name') @Column('text') name!: string;
  @Column('text') role!: Exclude<Role, 'public'>;
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('boolean', { default: true }) mailWanted!: boolean;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz') createdAt!: Date;
}
