import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.ts';

/** A sign-in. The browser holds the token, the table only its hash. */
@Entity('sessions')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'sessions_person' })
export class Session {
  @PrimaryColumn('uuid') id!: string;
  @Index('sessions_token_once', { unique: true }) @Column('bytea') tokenHash!: Buffer;
  @Index('sessions_by_person') @Column('uuid') personId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') lastSeenAt!: Date;
}
