import { actionEnds, actionKinds, issueRulings, letterChannels, mostAlike } from '#heart-core';
import { Day, Flag, Id, Ids, Moment, OneOf, Positive, Words } from '../platform/fields.ts';
import { mostExposure } from './asked-effect.ts';

export class IssueBody {
  @Words({ max: 120, about: 'What goes wrong, not who.' }) name!: string;
  @Words({ max: 2000, optional: true }) about?: string;
  @Id({ optional: true, about: 'It gathers the cases of this cause and of all below it.' }) causeId?: string;
  @Id({ optional: true, about: 'It gathers the cases with this symptom.' }) symptomId?: string;
  @Id({ optional: true }) ownerId?: string;
  @Ids({ optional: true, max: mostAlike, about: 'Cases that are joined by hand.' }) caseIds?: string[];
  @Flag({ optional: true, about: 'It stands apart from one that looks like it.' }) apart?: boolean;
}

export class IssueChange {
  @Words({ max: 120, optional: true }) name?: string;
  @Words({ max: 2000, optional: true, nullable: true }) about?: string | null;
  @Id({ optional: true, nullable: true }) ownerId?: string | null;
}

export class IssueCaseBody {
  @Id() caseId!: string;
  @OneOf(['joined', 'takenOut'], { optional: true, about: 'Where nothing is said, it is joined.' }) kind?:
    | 'joined'
    | 'takenOut';
  @Id({ optional: true, about: 'One of issueId, causeId and symptomId.' }) issueId?: string;
  @Id({ optional: true, about: 'The issue of this cause; raised, if there is none.' }) causeId?: string;
  @Id({ optional: true, about: 'The issue of this symptom; raised, if there is none.' }) symptomId?: string;
  @Words({ max: 1000, optional: true }) reason?: string;
}

export class IssueRulingBody {
  @Id() issueId!: string;
  @OneOf(issueRulings, { about: '`checked` reads the effect of the fix and keeps what it says.' })
  ruling!: (typeof issueRulings)[number];
  @Words({ max: 1000, optional: true }) reason?: string;
  @Id({ optional: true, about: 'The issue that this one is joined into.' }) intoId?: string;
  @Day({ optional: true, about: 'The Monday of the week that is known, or from which all is measured anew.' })
  weekOn?: string;
  @Positive({
    max: mostExposure,
    optional: true,
    about: 'With `checked`: what its effect is counted from, as in `/issues/:id/effect`.',
  })
  exposureBefore?: number;
  @Positive({ max: mostExposure, optional: true }) exposureAfter?: number;
  @Positive({ max: mostExposure, optional: true, about: 'The same for the same weeks a year earlier.' })
  exposureYearBefore?: number;
  @Positive({ max: mostExposure, optional: true }) exposureYearAfter?: number;
}

export class DismissalUndoingBody {
  @Id() dismissalId!: string;
}

export class ProposalDismissalBody {
  @OneOf(['letter', 'words']) kind!: 'letter' | 'words';
  @Id({ about: 'The case whose words stand for all of them: the `id` of the proposal.' }) exampleId!: string;
  @Ids({ max: mostAlike, about: 'The cases of the proposal; none of them is proposed again.' }) caseIds!: string[];
  @Words({ max: 1000, about: 'Why this is no problem of its own.' }) reason!: string;
}

export class ActionBody {
  @Id() issueId!: string;
  @OneOf(actionKinds) kind!: (typeof actionKinds)[number];
  @Words({ max: 500 }) what!: string;
  @Id() ownerId!: string;
  @Day({ about: 'Due until the end of this day.' }) dueOn!: string;
  @Day({ optional: true, about: 'When its effect is expected.' }) effectiveOn?: string;
  @Day({ optional: true, about: 'When its effect is looked at; no verdict before.' }) checkOn?: string;
}

export class ActionChange {
  @Words({ max: 500, optional: true }) what?: string;
  @Id({ optional: true }) ownerId?: string;
  @Day({ optional: true }) dueOn?: string;
  @Day({ optional: true, nullable: true }) effectiveOn?: string | null;
  @Day({ optional: true, nullable: true }) checkOn?: string | null;
  @Words({ max: 1000, optional: true, about: 'Why it is agreed otherwise now.' }) reason?: string;
}

export class ActionEndingBody {
  @Id() actionId!: string;
  @OneOf(actionEnds) ended!: (typeof actionEnds)[number];
  @Words({ max: 2000, about: 'What shows that it is done, or why it is dropped.' }) words!: string;
  @Day({ optional: true, about: 'When it was done; today, where nothing is said.' }) fixedOn?: string;
  @Day({ optional: true, about: 'Since when it works; from the day of the fix, where nothing is said.' })
  effectiveOn?: string;
}

export class BulkPromiseBody {
  @Id() issueId!: string;
  @Words({ max: 500 }) what!: string;
  @OneOf(['update', 'call'], { optional: true }) kind?: 'update' | 'call';
  @Moment() dueAt!: Date;
  @Ids({ optional: true, max: 200, about: 'These alone; else all who wait, 200 at most.' }) caseIds?: string[];
}

export class ThankYouBody {
  @Id() issueId!: string;
  @Id() caseId!: string;
  @OneOf(letterChannels) channel!: (typeof letterChannels)[number];
  @Words({ max: 200, optional: true }) subject?: string;
  @Words({ max: 10_000 }) text!: string;
}
