import { NestFactory } from '@nestjs/core';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { houseWith } from '../app.module.ts';
import { furnish } from '../furnish.ts';
import { note } from '../log/log.ts';
import type { Config } from '../platform/config.ts';
import { connectionTo } from '../platform/database.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { stories } from './cast.ts';
import { wordsOfCustomer } from './customers-words.ts';
import { beforeAll, type Stage, StoryClock, setStage } from './stage.ts';
import { resolving, talking, thanking } from './steps-of.ts';
import { storyOf, strikeOf, type Tale } from './story.ts';
import { tellApproval } from './tell-approval.ts';
import { tellIssues } from './tell-issues.ts';
import { tellPilot } from './tell-pilot.ts';
import { tellStrike } from './tell-strike.ts';
import { tellVoices } from './tell-voices.ts';
import { tellWords } from './tell-words.ts';

const seed = 2026;
/** Cases told side by side; more only wait for one another. */
const atOnce = 8;
const told = 'demo.told';

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
    await clock.at(beforeAll, () => furnish(app));
    const stage = await setStage(app, clock, config, now);
    await tellStrike(stage, strikeOf(now));
    await tellPilot(app, stage, now);
    const tales = storyOf(now, seed, size);
    await sideBySide(tales, (tale) => tellCase(stage, tale));
    await tellIssues(stage, now);
    await tellVoices(app, stage, now);
    await tellWords(app, clock, now, size);
    await app
      .get(House)
      .deed((tx) => note(tx, { deed: told, person: null, at: now, refs: { cases: tales.length, seed } }));
    return tales.length;
  } finally {
    await app.close();
    await tables.destroy();
  }
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
  const { clock, intake, commitments, closures, surveys, answers, steps } = stage;
  const squad = stage.squads.get(tale.squad);
  const by = squad?.agents[tale.agent % squad.agents.length] as SignedInPerson;
  if (tale.asked) return tellApproval(stage, tale, tale.asked, by);
  const whole = tale.resolvedAt !== null && tale.promise === null;
  const caseId = await clock.at(tale.loggedAt, () => intake.log(openingOf(stage, tale, whole), by));
  const { promise, resolvedAt } = tale;
  if (whole && resolvedAt && nobodyIsSure(tale))
    await clock.at(tale.loggedAt, () =>
      steps.diagnose({ caseId, status: 'notSure', narrative: 'The van and the depot tell it differently.' }, by),
    );
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
    const { token = '' } = await clock.at(survey.sentAt, () => surveys.send(caseId, by));
    const { score, answeredAt } = survey;
    if (score && answeredAt)
      await clock.at(answeredAt, () => answers.answer(token, { score, comment: wordsOfCustomer(answeredAt, score) }));
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

/** Now and then a cause cannot be told: such a case waits for the weekly list. */
const nobodyIsSure = ({ byMethod, diagnosed, symptom, loggedAt }: Tale) =>
  byMethod && !diagnosed && symptom === 'Delivery late' && loggedAt.getUTCMinutes() % 10 === 7;

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
    quick: promise?.windowFrom !== undefined,
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
            ...(promise.windowFrom
              ? { window: { from: promise.windowFrom, to: promise.dueAt } }
              : { dueAt: promise.dueAt }),
            channel: 'phone',
            agreedWithCustomer: true,
          },
        ]
      : undefined,
    closure: whole && !(tale.byMethod && tale.unthanked) ? { outcome: 'settled' as const } : undefined,
  };
}
