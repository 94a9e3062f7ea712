import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  type AskingFacts,
  type Omission,
  type SurveyLanguage,
  type SurveyWay,
  surveyLanguage,
  surveyOpenDays,
  whyNotAsked,
} from '#heart-core';
import { plan as planJobs } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { askingFactsSql } from './asking.sql.ts';
import type { PlanInForce } from './plans.service.ts';

const dayMs = 86_400_000;

/** An episode that ended in a resolution, with squad and agent as they were then. */
export interface ResolvedEpisode {
  caseId: string;
  episode: number;
  squadId: string;
  agentId: string | null;
}

interface Facts extends AskingFacts {
  customerLanguage: string | null;
}

/** Why the customer of this case is not asked, or null; and the language in which they would be. */
export async function rulingOn(
  tx: EntityManager,
  caseId: string,
  plan: PlanInForce,
  way: SurveyWay,
  now: Date,
): Promise<{ against: Omission | null; language: SurveyLanguage | null }> {
  const [facts]: Facts[] = await tx.query(askingFactsSql, [caseId]);
  if (!facts) return { against: 'setAside', language: null };
  return { against: whyNotAsked(facts, plan, way, now), language: surveyLanguage(facts.customerLanguage) };
}

export interface Asking {
  episode: ResolvedEpisode;
  plan: PlanInForce;
  way: SurveyWay;
  language: SurveyLanguage | null;
  by: SignedInPerson | null;
}

/** Writes the question down, in the name of whoever asks; by mail, its sending is planned with it. */
export async function ask(tx: EntityManager, { episode, plan, way, language, by }: Asking, now: Date): Promise<string> {
  const { caseId, squadId, agentId } = episode;
  const id = uuidv7();
  await tx.query(
    `insert into surveys (case_id, id, squad_id, agent_id, episode, sent_at, expires_at, via, plan_id, language, sent_by_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[caseId, id, squadId, agentId, episode.episode, now, new Date(now.getTime() + surveyOpenDays * dayMs)],
      ...[way, plan.id, language, by?.id ?? null],
    ],
  );
  if (way === 'mail') await planMail(tx, { id, caseId }, false, now);
  await note(tx, {
    deed: 'survey.send',
    person: by,
    at: now,
    caseId,
    refs: { survey: id, episode: episode.episode, via: way },
    story: [{ deed: 'survey.send', occurredAt: now, facts: { via: way } }],
    live: [{ resource: 'cases', squadIds: [squadId], ids: [caseId] }],
  });
  return id;
}

/** Mail about a survey goes out after the mail about its case that was planned before. */
export async function planMail(
  tx: EntityManager,
  { id, caseId }: { id: string; caseId: string },
  reminder: boolean,
  now: Date,
): Promise<void> {
  const job = { kind: 'surveyMail', subject: id, dueAt: now, payload: { reminder }, line: `case ${caseId}` };
  await planJobs(tx, [job], now);
}

/** Writes down that the customer was not asked, and why. */
export async function omit(tx: EntityManager, episode: ResolvedEpisode, reason: Omission, now: Date): Promise<void> {
  const { caseId, squadId } = episode;
  const id = uuidv7();
  await tx.query(
    'insert into survey_omissions (case_id, id, squad_id, episode, reason, at) values ($1, $2, $3, $4, $5, $6)',
    [caseId, id, squadId, episode.episode, reason, now],
  );
  await note(tx, {
    deed: 'survey.omit',
    person: null,
    at: now,
    caseId,
    refs: { omission: id, episode: episode.episode, reason },
    story: [{ deed: 'survey.omit', occurredAt: now, facts: { reason } }],
    live: [{ resource: 'cases', squadIds: [squadId], ids: [caseId] }],
  });
}
