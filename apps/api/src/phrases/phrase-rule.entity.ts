import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PhraseRule } from '#heart-core';

/** Words that a step is better without, as an administrator keeps them. */
@Entity('phrase_rules')
@Check('phrase_rules_key_said', 'length(key) > 0')
@Index('phrase_rules_key_once', ['key', 'locale'], { unique: true })
export class KeptPhraseRule {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') locale!: string;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('jsonb') rule!: Omit<PhraseRule, 'key' | 'locale' | 'active'>;
  @Column('int', { default: 1 }) version!: number;
}
