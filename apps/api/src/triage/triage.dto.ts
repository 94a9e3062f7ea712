import { windowLengths } from '#heart-core';
import { Id, Moment, Whole, WholeOf, Words } from '../platform/fields.ts';

export class TriageBody {
  @Id() squadId!: string;
  @Moment({ about: 'When it is expected to be over, at most a day from now.' }) expectedEndAt!: Date;
  @Words({ max: 300, optional: true, about: 'What agents read while it lasts.' }) message?: string;
  @WholeOf(windowLengths, { optional: true }) windowMinutes?: number;
  @Whole({ min: 1, max: 500, about: 'People on shift who call back.' }) people!: number;
  @Whole({
    min: 1,
    max: 60,
    optional: true,
    about: 'Calls that one of them makes in an hour; 6 where nothing is said.',
  })
  callsAnHour?: number;
}

export class TriageEndingBody {
  @Id() triageId!: string;
}

export class TriagePlacesBody {
  @Id() triageId!: string;
  @Moment({ about: 'Where the window begins.' }) windowFrom!: Date;
  @Whole({ min: 1, max: 100 }) places!: number;
}
