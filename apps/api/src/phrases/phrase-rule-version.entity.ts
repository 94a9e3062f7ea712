import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { KeptPhraseRule } from './phrase-rule.entity.ts';

/** A rule as it was from one change to the next: which hints were given when can always be told. Append-only. */
@Entity('phrase_rule_versions')
@ForeignKey(() => KeptPhraseRule, ['ruleId'], ['id'], { name: 'phrase_rule_versions_rule' })
@ForeignKey(() => Person, ['changedById'], ['id'], { name: 'phrase_rule_versions_changed_by' })
export class PhraseRuleVersion {
  @PrimaryColumn('uuid') ruleId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('boolean') active!: boolean;
  @Column('jsonb') rule!: KeptPhraseRule['rule'];
  @Column('uuid', { nullable: true }) changedById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
