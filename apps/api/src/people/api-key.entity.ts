import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { KeyScope } from '#heart-core';
import { Person } from './person.entity.ts';

/** A key by which a program acts as a person, within its scopes. The program holds the key, the table its hash and its beginning. */
@Entity('api_keys')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'api_keys_person' })
@Check('api_keys_good_for_something', `cardinality(scopes) > 0`)
@Check('api_keys_scopes_known', `scopes <@ array['read', 'contacts', 'write', 'settings']`)
@Check('api_keys_expire_after_they_were_made', 'expires_at > created_at')
@Check('api_keys_revoked_after_they_were_made', 'revoked_at >= created_at')
@Index('api_keys_prefix_once', ['prefix'], { unique: true })
@Index('api_keys_by_person', ['personId'])
export class ApiKey {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') prefix!: string;
  @Column('bytea') keyHash!: Buffer;
  @Column('text', { array: true }) scopes!: KeyScope[];
  @Column('uuid') personId!: string;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdById!: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('uuid', { nullable: true }) revokedById!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
