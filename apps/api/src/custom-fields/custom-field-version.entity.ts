import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CustomType, StepKey } from '#heart-core';

/** A question of the house, version by version: a case is asked what stood when it was opened. Name and type never change. */
@Entity('custom_field_versions')
@Check('custom_field_versions_type_known', `type in ('text', 'number', 'choice', 'yesNo', 'date')`)
@Check(
  'custom_field_versions_step_known',
  `step_key in ('hear', 'empathize', 'apologize', 'respond', 'resolve', 'takeResponsibility', 'thank', 'diagnose')`,
)
@Check('custom_field_versions_choices_of_a_choice', `(type = 'choice') = (cardinality(choices) > 0)`)
@Index('custom_field_names', ['name'], { unique: true, where: 'version = 1' })
export class CustomFieldVersion {
  @PrimaryColumn('uuid') id!: string;
  @PrimaryColumn('int') version!: number;
  @Column('text') name!: string;
  @Column('text') label!: string;
  @Column('text') type!: CustomType;
  @Column('text', { array: true }) choices!: string[];
  @Column('uuid', { array: true }) symptomIds!: string[]; // none: asked of every case
  @Column('text', { nullable: true }) stepKey!: StepKey | null; // none: asked at intake
  @Column('boolean') required!: boolean;
  @Column('boolean') active!: boolean;
  @Column('uuid', { nullable: true }) changedById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
