import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A team of agents that handles complaints, in one time zone. */
@Entity('squads')
@Check('squads_name_said', `length(name) > 0`)
@Check('squads_quiet_has_both_ends', `(quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to`)
@Check(
  'squads_quiet_by_the_clock',
  `quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`,
)
@Check(
  'squads_mail_address_plain',
  `mail_address = lower(mail_address) and mail_address ~ '^[^[:space:]@<>",;:()]{1,64}@[a-z0-9-]+([.][a-z0-9-]+)+$'`,
)
@Index('squads_id_and_zone', ['id', 'timeZone'], { unique: true })
export class Squad {
  @PrimaryColumn('uuid') id!: string;
  @Index('squads_name_once', { unique: true }) @Column('text') name!: string;
  @Column('text') timeZone!: string;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('text', { nullable: true }) quietFrom!: string | null; // no alerts from here, by the squad's clock
  @Column('text', { nullable: true }) quietTo!: string | null;
  @Column('text', { nullable: true }) mailName!: string | null; // who its letters to customers are from
  @Index('squads_mail_address_once', { unique: true }) @Column('text', { nullable: true }) mailAddress!: string | null;
  @Column('int', { default: 1 }) version!: number;
  @Column('int', { default: 1 }) hoursVersion!: number; // grows with every change of when it works
  @Column('timestamptz') createdAt!: Date;
}
