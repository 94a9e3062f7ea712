import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Symptom } from '../cases/symptom.entity.ts';
import { Cause } from '../causes/cause.entity.ts';
import { Person } from '../people/person.entity.ts';

/** A problem that keeps coming back. It gathers the cases of a cause or a symptom, and those joined by hand; where it stands is derived from its records. */
@Entity('issues')
@ForeignKey(() => Cause, ['causeId'], ['id'], { name: 'issues_cause' })
@ForeignKey(() => Symptom, ['symptomId'], ['id'], { name: 'issues_symptom' })
@ForeignKey(() => Person, ['ownerId'], ['id'], { name: 'issues_owner' })
@ForeignKey(() => Person, ['raisedById'], ['id'], { name: 'issues_raised_by' })
@ForeignKey(() => Issue, ['joinedIntoId'], ['id'], { name: 'issues_joined_into' })
@Check('issues_named', `length(name) > 0`)
@Check('issues_one_subject', `cause_id is null or symptom_id is null`)
@Check('issues_not_joined_into_itself', `joined_into_id <> id`)
@Index('issues_by_cause', ['causeId'], { where: 'cause_id is not null' })
@Index('issues_by_symptom', ['symptomId'], { where: 'symptom_id is not null' })
@Index('issues_by_joined_into', ['joinedIntoId'], { where: 'joined_into_id is not null' })
export class Issue {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) about!: string | null;
  @Column('uuid', { nullable: true }) causeId!: string | null;
  @Column('uuid', { nullable: true }) symptomId!: string | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  /** Repeats the ruling that joined it; never one that is joined itself. */
  @Column('uuid', { nullable: true }) joinedIntoId!: string | null;
  @Column('uuid', { nullable: true }) raisedById!: string | null;
  @Column('timestamptz') raisedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
