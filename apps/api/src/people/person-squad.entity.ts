import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.ts';
import { Squad } from './squad.entity.ts';

/** The squads that a person belongs to (an agent) or answers for (a supervisor). */
@Entity('person_squads')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'person_squads_person' })
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'person_squads_squad' })
export class PersonSquad {
  @PrimaryColumn('uuid') personId!: string;
  @Index('person_squads_by_squad') @PrimaryColumn('uuid') squadId!: string;
}
