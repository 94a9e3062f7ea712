import { AsyncLocalStorage } from 'node:async_hooks';
import { NestFactory } from '@nestjs/core';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { houseWith } from '../app.module.ts';
import { LimitsService } from '../authority/limits.service.ts';
import { OptionsService } from '../authority/options.service.ts';
import { CausesService } from '../causes/causes.service.ts';
import { ClosuresService } from '../closures/closures.service.ts';
import { CommitmentsService } from '../commitments/commitments.service.ts';
import { furnish } from '../furnish.ts';
import { IntakeService } from '../intake/intake.service.ts';
import { note } from '../log/log.ts';
import { hashPassword } from '../people/passwords.ts';
import { PeopleService } from '../people/people.service.ts';
import { SquadsService } from '../people/squads.service.ts';
import { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { connectionTo } from '../platform/database.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { StepsService } from '../steps/steps.service.ts';
import { SurveysService } from '../surveys/surveys.service.ts';
import {
  causes,
  colleagues,
  people,
  pilotSquads,
  type SquadName,
  squadNames,
  stories,
  symptoms,
  timeZone,
} from './cast.ts';
import { demoLimits, demoOptions } from './limits.ts';
import { pilotStart, storyOf, type Tale } from './story.ts';

const seed = 2026;
/** Cases told side by side; more only wait for one another. */
const atOnce = 8;
const told = 'demo.told';
const beforeAll = new Date('2020-01-06T09:00:00Z');

/** Each case is told in its own time, though several are told at once. */
class StoryClock extends Clock {
  private readonly moments = new AsyncLocalStorage<Date>();

  override now(): Date {
    return this.moments.getStore() ?? new Date();
  }

  at<T>(moment: Date, deed: () => Promise<T>): Promise<T> {
    return this.moments.run(moment, deed);
  }
}

interface Stage {
  clock: StoryClock;
  squads: Map<SquadName, { id: string; agents: SignedInPerson[] }>;
  symptoms: Map<string, string>;
  causes: Map<string, string>;
  intake: IntakeService;
  steps: StepsService;
  commitments: CommitmentsService;
  closures: ClosuresService;
  surveys: SurveysService;
}

/** How far an earlier telling got: not begun, broken off, or whole. */
export async function storySoFar(url: string): Promise<'none' | 'torn' | 'whole'> {
  const tables = await new DataSource(connectionTo(url)).initialize();
  try {
    const [{ whole, begun }] = await tables.query(
      `select exists (select 1 from audit_entries where chain = 'workspace' and deed = $1) as whole, exists (select 1 from squads) as begun`,
      [told],
    );
    return whole ? 'whole' : begun ? 'torn' : 'none';
  } finally {
    await tables.destroy();
  }
}

/** Tells the demo's twenty weeks through the services, with the clock moved, into an empty house. `size` 1 is the whole story. */
export async function tellStory(config: Config, url: string, now: Date, size = 1): Promise<number> {
  const options = connectionTo(url, config);
  const tables = await new DataSource({
    ...options,
    extra: { ...(options.extra as object), options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan' },
  } as DataSourceOptions).initialize();
  const clock = new StoryClock();
  const app = await NestFactory.createApplicationContext(houseWith(config, clock, tables), {
    logger: false,
    abortOnError: false,
  });
  try {
    await furnish(app);
    const stage = await setStage(app, clock, config, now);
    const tales = storyOf(now, seed, size);
    await sideBySide(tales, (tale) => tellCase(stage, tale));
    await app
      .get(House)
      .deed((tx) => note(tx, { deed: told, person: null, at: now, refs: { cases: tales.length, seed } }));
    return tales.length;
  } finally {
    await app.close();
    await tables.destroy();
  }
}

type Context = Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

async function setStage(app: Context, clock: StoryClock, config: Config, now: Date): Promise<Stage> {
  const [squadsService, peopleService, causesService] = [
    app.get(SquadsService),
    app.get(PeopleService),
    app.get(CausesService),
  ];
  const passwordHash = await hashPassword(config.demoPassword);
  const squads = new Map<SquadName, { id: string; agents: SignedInPerson[] }>();
  for (const name of squadNames) {
    const { id, version } = await squadsService.add(
      { name, timeZone, methodKey: 'plain', methodFrom: beforeAll },
      null,
    );
    if ((pilotSquads as readonly string[]).includes(name))
      await squadsService.change(id, version, { methodKey: 'heart', methodFrom: pilotStart(now) }, null);
    squads.set(name, { id, agents: [] });
  }
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
    if (role === 'agent') squads.get(of[0] as SquadName)?.agents.push({ ...person, sessionId: '' });
  };
  for (const { name, role, squads: of } of people) await join(name, `${name.toLowerCase()}@demo.example`, role, of);
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
        (await causesService.addCause({ name, parentId: parent.id, controllable: root !== 'Courier' }, null)).id,
      );
  }
  return {
    ...{ clock, squads, symptoms: symptomIds, causes: causeIds },
    intake: app.get(IntakeService),
    steps: app.get(StepsService, { strict: false }),
    commitments: app.get(CommitmentsService, { strict: false }),
    closures: app.get(ClosuresService, { strict: false }),
    surveys: app.get(SurveysService, { strict: false }),
  };
}

async function sideBySide<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < all.length) await work(all[next++] as T);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Tells one case, each deed at its moment. */
async function tellCase(stage: Stage, tale: Tale): Promise<void> {
  const { clock, intake, commitments, closures, surveys, steps } = stage;
  const squad = stage.squads.get(tale.squad);
  const by = squad?.agents[tale.agent % squad.agents.length] as SignedInPerson;
  const whole = tale.resolvedAt !== null && tale.promise === null;
  const caseId = await clock.at(tale.loggedAt, () => intake.log(openingOf(stage, tale, whole), by));
  const { promise, resolvedAt } = tale;
  if (promise?.doneAt && resolvedAt) {
    const [commitment] = await clock.at(tale.loggedAt, () => commitments.ofCase(caseId));
    if (commitment)
      await clock.at(promise.doneAt, () => commitments.settle({ commitmentId: commitment, kind: 'kept' }, by));
    await clock.at(promise.doneAt, () =>
      steps.record({ caseId, ...resolving(stage, tale, promise.doneAt as Date) }, by),
    );
    if (tale.byMethod)
      await clock.at(promise.doneAt, () => steps.record({ caseId, ...thanking(tale, promise.doneAt as Date) }, by));
    await clock.at(promise.doneAt, () => closures.close({ caseId, outcome: 'settled' }, by));
  }
  const { survey, reopenedAt } = tale;
  if (survey) {
    const { token } = await clock.at(survey.sentAt, () => surveys.send(caseId, by));
    const { score, answeredAt } = survey;
    if (score && answeredAt) await clock.at(answeredAt, () => surveys.answer(token, { score }));
  }
  if (
    reopenedAt &&
    resolvedAt &&
    !(tale.byMethod && tale.unthanked) &&
    (!survey?.answeredAt || survey.answeredAt < reopenedAt)
  ) {
    await clock.at(reopenedAt, () => closures.reopen({ caseId, reason: 'customer' }, by));
    await clock.at(new Date(reopenedAt.getTime() + 240_000), () =>
      steps.record({ caseId, ...resolving(stage, tale, reopenedAt) }, by),
    );
  }
}

/** The case as it is logged: whole where it ended with the call, else as far as it got. */
function openingOf(stage: Stage, tale: Tale, whole: boolean) {
  const { says, cause } = stories[tale.symptom];
  const { startedAt, endedAt, promise, resolvedAt } = tale;
  const seconds = endedAt.getTime() - startedAt.getTime();
  const during = (share: number) => new Date(startedAt.getTime() + seconds * share);
  const said = tale.byMethod ? talking(tale, during) : [];
  const done =
    whole && resolvedAt
      ? [resolving(stage, tale, resolvedAt), ...(tale.byMethod && !tale.unthanked ? [thanking(tale, resolvedAt)] : [])]
      : [];
  const found =
    whole && resolvedAt && tale.byMethod && tale.diagnosed
      ? [
          {
            stepKey: 'diagnose',
            fields: {
              causeId: stage.causes.get(cause),
              prevention: `Told the owners of “${cause}”.`,
              controllable: true,
            },
            occurredAt: resolvedAt,
          },
        ]
      : [];
  return {
    customer: tale.caller,
    channel: tale.channel,
    summary: says,
    squadId: stage.squads.get(tale.squad)?.id,
    receivedAt: startedAt,
    contact: { startedAt, endedAt },
    symptomId: stage.symptoms.get(tale.symptom),
    sensitive: tale.sensitive,
    evidence: [...said, ...done, ...found],
    resolutions:
      whole && tale.refundMinor
        ? [
            {
              remedy: 'refund' as const,
              amountMinor: tale.refundMinor,
              currency: 'GBP',
              delivery: 'doneNow' as const,
              occurredAt: resolvedAt ?? undefined,
            },
          ]
        : undefined,
    commitments: promise
      ? [
          {
            kind: 'call',
            what: `Call ${tale.caller.name} about: ${tale.symptom.toLowerCase()}`,
            dueAt: promise.dueAt,
            channel: 'phone',
            agreedWithCustomer: true,
          },
        ]
      : undefined,
    closure: whole && !(tale.byMethod && tale.unthanked) ? { outcome: 'settled' as const } : undefined,
  };
}

function talking({ symptom }: Tale, during: (share: number) => Date) {
  const { says, feeling, impact } = stories[symptom];
  return [
    { stepKey: 'hear', fields: { restatement: says, confirmation: 'confirmed' }, occurredAt: during(0.3) },
    {
      stepKey: 'empathize',
      fields: { feeling, words: `I hear that this left you ${feeling}: ${impact}.` },
      occurredAt: during(0.45),
    },
    {
      stepKey: 'apologize',
      fields: { words: `I am sorry for ${impact}.`, impactNamed: impact },
      occurredAt: during(0.55),
    },
  ];
}

function resolving({ causes }: Stage, { symptom, byMethod }: Tale, occurredAt: Date) {
  const guess = byMethod ? {} : { likelyCauseId: causes.get(stories[symptom].cause) };
  return {
    stepKey: 'resolve',
    fields: {
      optionsOffered: ['put it right', 'money back'],
      proposedBy: 'agent',
      chosen: 'put it right',
      delivery: 'doneNow',
      agreedToPlan: true,
      ...guess,
    },
    occurredAt,
  };
}

function thanking({ satisfaction }: Tale, occurredAt: Date) {
  return {
    stepKey: 'thank',
    fields: { words: 'Thank you for telling us. It helps us mend this for others too.', satisfaction },
    occurredAt,
  };
}
