import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { IssueRuling as Ruling } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Issue } from './issue.entity.ts';

/** What a person rules about an issue: that it is real, set aside, one with another, or that its fix was looked at. Append-only. */
@Entity('issue_rulings')
@ForeignKey(() => Issue, ['issueId'], ['id'], { name: 'issue_rulings_issue' })
@ForeignKey(() => Issue, ['intoId'], ['id'], { name: 'issue_rulings_into' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'issue_rulings_by' })
@Check(
  'issue_rulings_known',
  `ruling in ('confirmed', 'dismissed', 'reopened', 'joined', 'knownWeek', 'rebased', 'checked')`,
)
@Check('issue_rulings_say_why', `ruling not in ('dismissed', 'knownWeek', 'rebased') or reason is not null`)
@Check('issue_rulings_joined_says_into', `(ruling = 'joined') = (into_id is not null)`)
@Check('issue_rulings_week_is_a_monday', `extract(isodow from week_on) = 1`)
@Check('issue_rulings_week_where_it_asks', `(ruling in ('knownWeek', 'rebased')) = (week_on is not null)`)
@Check('issue_rulings_checked_says_what', `(ruling = 'checked') = (verdict is not null and figures is not null)`)
@Index('issue_rulings_by_issue', ['issueId', 'at', 'id'])
@Index('issue_rulings_joined_once', ['issueId'], { unique: true, where: `ruling = 'joined'` })
export class IssueRuling {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') issueId!: string;
  @Column('text') ruling!: Ruling;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) intoId!: string | null;
  @Column('date', { nullable: true }) weekOn!: string | null;
  @Column('text', { nullable: true }) verdict!: string | null;
  @Column('jsonb', { nullable: true }) figures!: Record<string, unknown> | null; // as they stood when it was checked
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
