import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an agent hears, in the customer's terms; the cause behind it is found at diagnose. */
@Entity('symptoms')
export class Symptom {
  @PrimaryColumn('uuid') id!: string;
  @Index('symptoms_name_once', { unique: true }) @Column('text') name!: string;
  @Column('int', { nullable: true }) place!: number | null; // its chip's number in the Hear step
  @Column('boolean', { default: true }) active!: boolean;
  @Column('int', { default: 1 }) version!: number;
}
