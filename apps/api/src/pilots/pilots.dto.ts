import { type PilotDecision, pilotDecisions, stepKeys } from '#heart-core';
import { Day, Days, Id, Ids, OneOf, Parts, Positive, Texts, Whole, Wholes, Words } from '../platform/fields.ts';

export class SquadOfPlanBody {
  @Id() squadId!: string;
  @Day({ optional: true, nullable: true, about: 'The Monday on which it starts; none: it goes on as before.' })
  startOn?: string | null;
}

export class MeaningfulBody {
  @Words({ max: 60 }) metric!: string;
  @Positive({ max: 100_000_000, about: 'The smallest difference that would matter, in the unit of the metric.' })
  least!: number;
}

export class PlanBody {
  @Words({ max: 60 }) methodKey!: string;
  @Words({ max: 64, optional: true, about: 'Whose days the plan counts; the workspace’s, where nothing is said.' })
  timeZone?: string;
  @Parts(() => SquadOfPlanBody, { max: 60 }) squads!: SquadOfPlanBody[];
  @Id({ optional: true, nullable: true, about: 'The draw that found the squads that start; none: they were chosen.' })
  drawId?: string | null;
  @Whole({ min: 2, max: 104 }) baselineWeeks!: number;
  @Whole({ min: 0, max: 12, optional: true, about: 'Weeks of training that count nowhere; 2 where nothing is said.' })
  washoutWeeks?: number;
  @Words({ max: 60 }) primary!: string;
  @Texts({ max: 12, each: 60, optional: true }) secondary?: string[];
  @Parts(() => MeaningfulBody, { max: 13, optional: true }) meaningful?: MeaningfulBody[];
  @Days({ most: 4, about: 'Days on which a verdict may be read, in order.' }) looks!: string[];
}

export class PilotBody extends PlanBody {
  @Words({ max: 120 }) name!: string;
}

export class PilotChange extends PlanBody {
  @Words({ max: 1000, about: 'Why the plan before no longer holds.' }) reason!: string;
}

export class DrawBody {
  @Ids({ max: 60, about: 'Who may be drawn.' }) squadIds!: string[];
  @Wholes({ min: 1, max: 59, most: 10, about: 'How many start in each wave, the first wave first.' }) sizes!: number[];
}

export class PilotDecisionBody {
  @Id() pilotId!: string;
  @OneOf(pilotDecisions) decision!: PilotDecision;
  @Words({ max: 2000 }) why!: string;
}

export class PilotFeedbackBody {
  @Id() pilotId!: string;
  @Words({ max: 2000 }) text!: string;
  @OneOf(stepKeys, { optional: true, nullable: true }) stepKey?: string | null;
}

export class RollOutBody {
  @Id() pilotId!: string;
  @Ids({ max: 60 }) squadIds!: string[];
  @Day({ about: 'From this day of their own zones on they work by the method.' }) fromOn!: string;
}
