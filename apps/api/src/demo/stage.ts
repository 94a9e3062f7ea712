import { AsyncLocalStorage } from 'node:async_hooks';
import type { INestApplicationContext } from '@nestjs/common';
import { AuthorityService } from '../authority/authority.service.ts';
import { LimitsService } from '../authority/limits.service.ts';
import { OptionsService } from '../authority/options.service.ts';
import { CausesService } from '../causes/causes.service.ts';
import { ClosuresService } from '../closures/closures.service.ts';
import { CommitmentsService } from '../commitments/commitments.service.ts';
import { IntakeService } from '../intake/intake.service.ts';
import { ActionsService } from '../issues/actions.service.ts';
import { IssuesService } from '../issues/issues.service.ts';
import { RulingsService } from '../issues/rulings.service.ts';
import { hashPassword } from '../people/passwords.ts';
import { PeopleService } from '../people/people.service.ts';
import { SquadsService } from '../people/squads.service.ts';
import { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { StepsService } from '../steps/steps.service.ts';
import { SurveyAnswers } from '../surveys/answers.service.ts';
import { SurveysService } from '../surveys/surveys.service.ts';
import { TriageService } from '../triage/triage.service.ts';
import {
  people as cast,
  causes,
  colleagues,
  pilotSquads,
  type SquadName,
  squadNames,
  symptoms,
  timeZone,
} from './cast.ts';
import { causeWords } from './cause-words.ts';
import { keepHours } from './keep-hours.ts';
import { demoLimits, demoOptions } from './limits.ts';
import { pilotStart } from './story.ts';

/** Each case is told in its own time, though several are told at once. */
export class StoryClock extends Clock {
  private readonly moments = new AsyncLocalStorage<Date>();

  override now(): Date {
    return this.moments.getStore() ?? new Date();
  }

  at<T>(moment: Date, deed: () => Promise<T>): Promise<T> {
    return this.moments.run(moment, deed);
  }
}

/** What the story is told with: the clock, the firm by its names, and the services. */
export interface Stage {
  clock: StoryClock;
  squads: Map<SquadName, { id: string; agents: SignedInPerson[]; approver: SignedInPerson | null }>;
  /** Those who can sign in, by name. */
  people: Map<string, SignedInPerson>;
  symptoms: Map<string, string>;
  causes: Map<string, string>;
  intake: IntakeService;
  authority: AuthorityService;
  steps: StepsService;
  commitments: CommitmentsService;
  closures: ClosuresService;
  surveys: SurveysService;
  answers: SurveyAnswers;
  triage: TriageService;
  issues: IssuesService;
  actions: ActionsService;
  rulings: RulingsService;
}

/** Before anything that is told: the house is furnished, and hours and limits hold. */
export const beforeAll = new Date('2020-01-06T09:00:00Z');

/** Seats the firm: squads, people, limits, options, symptoms and causes. */
export async function setStage(
  app: INestApplicationContext,
  clock: StoryClock,
  config: Config,
  now: Date,
): Promise<Stage> {
  const [squadsService, peopleService, causesService] = [
    app.get(SquadsService),
    app.get(PeopleService),
    app.get(CausesService),
  ];
  const passwordHash = await hashPassword(config.demoPassword);
  const squads: Stage['squads'] = new Map();
  const people: Stage['people'] = new Map();
  for (const name of squadNames) {
    const { id, version } = await squadsService.add(
      { name, timeZone, methodKey: 'plain', methodFrom: beforeAll },
      null,
    );
    if ((pilotSquads as readonly string[]).includes(name))
      await squadsService.change(id, version, { methodKey: 'heart', methodFrom: pilotStart(now) }, null);
    squads.set(name, { id, agents: [], approver: null });
  }
  await clock.at(beforeAll, () =>
    keepHours(
      app,
      [...squads.values()].map(({ id }) => id),
      { now, from: beforeAll },
    ),
  );
  const squadId = (name: SquadName) => squads.get(name)?.id as string;
  const join = async (
    name: string,
    email: string | null,
    role: 'agent' | 'supervisor' | 'manager' | 'admin' | 'auditor',
    of: readonly SquadName[],
  ) => {
    const person = await peopleService.add(
      { name, email, role, squadIds: of.map(squadId), passwordHash: email ? passwordHash : undefined },
      null,
    );
    const signedIn = { ...person, sessionId: '' };
    if (email) people.set(name, signedIn);
    if (role === 'agent') squads.get(of[0] as SquadName)?.agents.push(signedIn);
    if (role === 'supervisor' || role === 'manager')
      for (const [name, squad] of squads) if (of.includes(name) || role === 'manager') squad.approver ??= signedIn;
  };
  for (const { name, role, squads: of } of cast) await join(name, `${name.toLowerCase()}@demo.example`, role, of);
  for (const name of squadNames) for (const colleague of colleagues[name]) await join(colleague, null, 'agent', [name]);
  const [limits, options] = [app.get(LimitsService, { strict: false }), app.get(OptionsService, { strict: false })];
  for (const limit of demoLimits) await limits.set({ ...limit, fromAt: beforeAll }, null);
  for (const option of demoOptions) await options.add(option, null);
  const symptomIds = new Map<string, string>();
  for (const [i, name] of symptoms.entries())
    symptomIds.set(name, (await causesService.addSymptom({ name, place: i + 1 }, null)).id);
  const causeIds = new Map<string, string>();
  for (const [root, branches] of Object.entries(causes)) {
    const parent = await causesService.addCause({ name: root }, null);
    for (const name of branches)
      causeIds.set(
        name,
        (
          await causesService.addCause(
            { name, parentId: parent.id, controllable: root !== 'Courier', ...causeWords[name] },
            null,
          )
        ).id,
      );
  }
  return {
    ...{ clock, squads, people, symptoms: symptomIds, causes: causeIds },
    intake: app.get(IntakeService),
    authority: app.get(AuthorityService, { strict: false }),
    steps: app.get(StepsService, { strict: false }),
    commitments: app.get(CommitmentsService, { strict: false }),
    closures: app.get(ClosuresService, { strict: false }),
    surveys: app.get(SurveysService, { strict: false }),
    answers: app.get(SurveyAnswers, { strict: false }),
    triage: app.get(TriageService, { strict: false }),
    issues: app.get(IssuesService, { strict: false }),
    actions: app.get(ActionsService, { strict: false }),
    rulings: app.get(RulingsService, { strict: false }),
  };
}
