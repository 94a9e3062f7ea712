import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { KeptPhraseRule } from './phrase-rule.entity.ts';

/** How often a rule was answered in a way, by day. Of persons nothing is kept: hints are help, never surveillance. */
@Entity('phrase_answers')
@ForeignKey(() => KeptPhraseRule, ['ruleId'], ['id'], { name: 'phrase_answers_rule' })
@Check('phrase_answers_answer_known', `answer in ('used', 'kept', 'muted')`)
@Check('phrase_answers_times_positive', 'times > 0')
export class PhraseAnswer {
  @PrimaryColumn('uuid') ruleId!: string;
  @PrimaryColumn('date') day!: string;
  @PrimaryColumn('text') answer!: string;
  @Column('int') times!: number;
}
