import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Squad } from './squad.entity.ts';

/** From when on a squad works by which method; the exposure of a pilot is read from it. */
@Entity('squad_methods')
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'squad_methods_squad' })
export class SquadMethod {
  @PrimaryColumn('uuid') squadId!: string;
  @PrimaryColumn('timestamptz') fromAt!: Date;
  @Column('text') methodKey!: string;
}
