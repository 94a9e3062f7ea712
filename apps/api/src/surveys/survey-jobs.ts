import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type SurveyLanguage, usualSurveyPlan } from '#heart-core';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { type PlannedJob, plan as planJobs } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { isRefusedForGood, Mailer } from '../notifications/mailer.ts';
import { makeReplyAddress } from '../notifications/reply-keys.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';
import { ask, omit, planMail, type ResolvedEpisode, rulingOn } from './ask.ts';
import { askDueSql, heldEpisodeSql, remindDueSql } from './asking.sql.ts';
import { SurveyPlans } from './plans.service.ts';
import { stopAddress, surveyMail } from './survey-mail.ts';
import { SurveysService } from './surveys.service.ts';
import { addressOf, makeToken } from './tokens.ts';

/** Some six hours of trying, as for every other mail. */
const mostAttempts = 45;

interface Due {
  caseId: string;
  dueAt: Date;
}

interface HeldEpisode extends Omit<ResolvedEpisode, 'caseId'> {
  status: string;
  resolvedAt: Date | null;
}

interface Mailed {
  id: string;
  caseId: string;
  squadId: string;
  expiresAt: Date;
  language: SurveyLanguage | null;
  planLanguage: SurveyLanguage | null;
  timeZone: string;
  mailName: string | null;
  mailAddress: string | null;
  name: string;
  email: string;
}

/** Asks by itself where a squad's plan says so, reminds once, and takes the questions out by mail. */
@Injectable()
export class SurveyJobs implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly plans: SurveyPlans,
    private readonly surveys: SurveysService,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.kinds.register('surveyAsk', { deed: (tx, job) => this.ask(tx, job) });
    this.kinds.register('surveyRemind', { deed: (tx, job) => this.remind(tx, job) });
    this.kinds.register('surveyMail', { errand: (job) => this.mail(job), mostAttempts });
    this.kinds.planBy((now) => this.plan(now));
  }

  /** Without a way out nothing is due: nobody is left out for want of a mail server. */
  private async plan(now: Date): Promise<void> {
    if (!this.surveys.byMail) return;
    const toAsk = await this.house.read<Due>(askDueSql, [now]);
    const toRemind = await this.house.read<Due & { id: string }>(remindDueSql, [now]);
    const jobs: PlannedJob[] = [
      ...toAsk.map(({ caseId, dueAt }) => ({ kind: 'surveyAsk', subject: caseId, dueAt, line: `case ${caseId}` })),
      ...toRemind.map(({ id, caseId, dueAt }) => ({
        kind: 'surveyRemind',
        subject: id,
        dueAt,
        line: `case ${caseId}`,
      })),
    ];
    await planJobs(this.house.db.manager, jobs, now);
  }

  /** Asks, or keeps why not; a case that was reopened meanwhile, or asked by hand, is left as it is. */
  private async ask(tx: EntityManager, { subject: caseId, dueAt }: HeldJob): Promise<void> {
    const now = this.clock.now();
    const [held]: HeldEpisode[] = await tx.query(heldEpisodeSql, [caseId]);
    if (!held?.resolvedAt || held.status === 'open') return;
    const plan = await this.plans.inForce(tx, held.squadId, now);
    const stillDue = held.resolvedAt.getTime() + plan.afterMinutes * 60_000 === dueAt.getTime();
    if (!plan.automatic || !stillDue) return;
    const settled: unknown[] = await tx.query(
      `select 1 from surveys where case_id = $1 and episode = $2 union all select 1 from survey_omissions where case_id = $1 and episode = $2`,
      [caseId, held.episode],
    );
    if (settled.length > 0) return;
    const episode = { caseId, episode: held.episode, squadId: held.squadId, agentId: held.agentId };
    const { against, language } = await rulingOn(tx, caseId, plan, 'mail', now);
    if (against) await omit(tx, episode, against, now);
    else await ask(tx, { episode, plan, way: 'mail', language, by: null }, now);
  }

  private async remind(tx: EntityManager, { subject: id }: HeldJob): Promise<void> {
    const now = this.clock.now();
    const [rows]: [{ caseId: string; squadId: string }[]] = await tx.query(
      `update surveys s set reminded_at = $2 where s.id = $1 and s.reminded_at is null and s.first_answered_at is null and s.undelivered_at is null and s.expires_at > $2
         and not exists (select 1 from cases c join survey_refusals r on r.customer_id = c.customer_id where c.id = s.case_id)
       returning s.case_id as "caseId", s.squad_id as "squadId"`,
      [id, now],
    );
    const [survey] = rows;
    if (!survey) return;
    await planMail(tx, { id, caseId: survey.caseId }, true, now);
    await note(tx, {
      deed: 'survey.remind',
      person: null,
      at: now,
      caseId: survey.caseId,
      refs: { survey: id },
      story: [{ deed: 'survey.remind', occurredAt: now, facts: {} }],
      live: [{ resource: 'cases', squadIds: [survey.squadId], ids: [survey.caseId] }],
    });
  }

  /** Takes a question out, with a key of its own: keys are never kept, so each attempt makes one. */
  private async mail({ id: jobId, subject: id, payload, attempts }: HeldJob): Promise<void> {
    const survey = await this.toMail(id);
    if (!survey) return;
    const language = survey.language ?? survey.planLanguage ?? usualSurveyPlan.language;
    const token = await makeToken(this.house.db.manager, survey);
    const url = addressOf(this.config.publicUrl, token);
    const reminder = payload.reminder === true;
    const { subject, text } = surveyMail({ ...survey, language, url, reminder });
    const { mailInDomain } = this.config;
    // Only what comes back is wanted there: a survey is answered on its page.
    const returnTo = mailInDomain
      ? await makeReplyAddress(
          this.house.db.manager,
          { caseId: survey.caseId, surveyId: id },
          mailInDomain,
          this.clock.now(),
        )
      : undefined;
    try {
      await this.mailer.send({
        id: jobId,
        to: { name: survey.name, address: survey.email },
        subject,
        text,
        from: { name: survey.mailName, address: survey.mailAddress },
        returnTo,
        headers: {
          'List-Unsubscribe': `<${stopAddress(url)}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Content-Language': language,
        },
      });
    } catch (problem) {
      if (!isRefusedForGood(problem) && attempts < mostAttempts) throw problem;
      return this.markUndelivered(survey);
    }
    await this.house.read('update surveys set mailed_at = coalesce(mailed_at, $2) where id = $1', [
      id,
      this.clock.now(),
    ]);
  }

  /** The survey, its customer and their address as they are now; none where it was answered, refused or ran out meanwhile. */
  private async toMail(id: string): Promise<Mailed | null> {
    const [found] = await this.house.read<Mailed>(
      `select s.id, s.case_id as "caseId", s.squad_id as "squadId", s.expires_at as "expiresAt", s.language, p.language as "planLanguage", q.time_zone as "timeZone", q.mail_name as "mailName", q.mail_address as "mailAddress", u.name, u.email
       from surveys s join cases c on c.id = s.case_id join customers u on u.id = c.customer_id join squads q on q.id = s.squad_id left join survey_plans p on p.id = s.plan_id
       where s.id = $1 and s.first_answered_at is null and s.undelivered_at is null and s.expires_at > $2 and u.email is not null
         and not exists (select 1 from survey_refusals r where r.customer_id = u.id)`,
      [id, this.clock.now()],
    );
    return found ?? null;
  }

  private async markUndelivered({ id, caseId, squadId }: Mailed): Promise<void> {
    await this.house.deed((tx) => markUndelivered(tx, { id, caseId, squadId }, 'failed', this.clock.now()));
  }
}

/** A survey that never reached its customer is no survey in any figure. */
export async function markUndelivered(
  tx: EntityManager,
  { id, caseId, squadId }: { id: string; caseId: string; squadId: string },
  why: 'failed' | 'bounced',
  now: Date,
): Promise<void> {
  const [rows]: [unknown[]] = await tx.query(
    'update surveys set undelivered_at = $3, undelivered_why = $4 where case_id = $1 and id = $2 and undelivered_at is null and first_answered_at is null returning id',
    [caseId, id, now, why],
  );
  if (rows.length === 0) return;
  await note(tx, {
    deed: 'survey.undelivered',
    person: null,
    at: now,
    caseId,
    refs: { survey: id, why },
    story: [{ deed: 'survey.undelivered', occurredAt: now, facts: { why } }],
    live: [{ resource: 'cases', squadIds: [squadId], ids: [caseId] }],
  });
}
