import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AlikeTexts } from '#heart-core';
import { Case } from '../cases/case.entity.ts';
import { Person } from '../people/person.entity.ts';

/** A person's word that what was said alike is no problem of its own, and why. Append-only. */
@Entity('proposal_dismissals')
@ForeignKey(() => Case, ['exampleId'], ['id'], { name: 'proposal_dismissals_example' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'proposal_dismissals_by' })
@Check('proposal_dismissals_kind_known', `kind in ('letter', 'words')`)
@Check('proposal_dismissals_say_why', `length(reason) > 0`)
@Index('proposal_dismissals_by_time', ['at', 'id'])
export class ProposalDismissal {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: AlikeTexts['kind'];
  @Column('uuid') exampleId!: string; // the case whose words stand for all of them
  @Column('text') reason!: string;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
