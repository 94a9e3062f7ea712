import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  answerEditDays,
  mayEditAnswer,
  questionsIn,
  Refusal,
  type SurveyLanguage,
  type SurveyPlan,
  usualSurveyPlan,
  type Wire,
} from '#heart-core';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { planColumns } from './asking.sql.ts';
import type { AnswerBody } from './surveys.dto.ts';
import { keepRefusal } from './surveys.service.ts';
import { openedSql } from './surveys.sql.ts';
import { hashOf } from './tokens.ts';

interface Opened {
  id: string;
  caseId: string;
  squadId: string;
  sentAt: Date;
  expiresAt: Date;
  firstAnsweredAt: Date | null;
  score: number | null;
  language: SurveyLanguage | null;
  planId: string | null;
  timeZone: string;
}

interface Answer {
  version: number;
  score: number;
  solvedFirstTime: boolean | null;
  comment: string | null;
}

/** Nobody changes their mind more often than this; a machine might. */
const mostVersions = 50;
const noAnswer: Answer = { version: 0, score: 0, solvedFirstTime: null, comment: null };
const endOfEditing = (first: Date) => new Date(first.getTime() + answerEditDays * 86_400_000);

/** What the customer sees and says by a survey's token. Nothing of the case ever stands behind it. */
@Injectable()
export class SurveyAnswers {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  /** What the public page shows: the questions and one's own answer. `wished` is a language that the reader chose. */
  async open(
    token: string,
    wished?: SurveyLanguage | null,
    liked?: SurveyLanguage | null,
  ): Promise<Wire.OpenSurveyRecord & { timeZone: string }> {
    const survey = await this.opened(token);
    const plan = await this.planOf(survey.planId);
    const language = wished ?? survey.language ?? liked ?? plan.language;
    const { score, solvedFirstTime, comment } = (await this.latest(survey)) ?? noAnswer;
    return {
      score: score || null,
      solvedFirstTime,
      comment,
      answered: survey.firstAnsweredAt !== null,
      expiresAt: survey.expiresAt.toISOString(),
      editableUntil: survey.firstAnsweredAt && endOfEditing(survey.firstAnsweredAt).toISOString(),
      language,
      questions: questionsIn(plan, language),
      timeZone: survey.timeZone,
    };
  }

  /** Takes the customer's answer; an edit within 14 days of the first is its next version, and the same again is none. */
  async answer(token: string, { score, solvedFirstTime, comment }: AnswerBody): Promise<void> {
    const now = this.clock.now();
    await this.house.deed(async (tx) => {
      const survey = await this.opened(token, tx);
      if (survey.firstAnsweredAt && !mayEditAnswer(survey.firstAnsweredAt, now))
        throw new Refusal('conflict', {
          reason: 'final',
          detail: `An answer can be changed for ${answerEditDays} days.`,
        });
      const before = await this.latest(survey, tx);
      const answer = { score, solvedFirstTime: solvedFirstTime ?? null, comment: comment ?? null };
      if (before && isSame(before, answer)) return;
      const version = (before?.version ?? 0) + 1;
      if (version > mostVersions)
        throw new Refusal('conflict', { reason: 'final', detail: 'This answer has been changed often enough.' });
      await tx.query(
        'insert into survey_answers (case_id, id, survey_id, version, score, solved_first_time, comment, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [...[survey.caseId, uuidv7(), survey.id, version, score, answer.solvedFirstTime, answer.comment, now]],
      );
      await tx.query(
        'update surveys set score = $3, first_answered_at = coalesce(first_answered_at, $4) where case_id = $1 and id = $2',
        [survey.caseId, survey.id, score, now],
      );
      await note(tx, {
        deed: 'survey.answer',
        person: null,
        at: now,
        caseId: survey.caseId,
        refs: { survey: survey.id, version, score },
        story: [{ deed: 'survey.answer', occurredAt: now, facts: { score, solvedFirstTime, comment } }],
        live: [{ resource: 'cases', squadIds: [survey.squadId], ids: [survey.caseId] }],
      });
    });
  }

  /** The customer does not want to be asked any more. An anonymous one is asked by nobody. */
  async refuse(token: string): Promise<void> {
    const now = this.clock.now();
    await this.house.deed(async (tx) => {
      const { caseId, squadId } = await this.opened(token, tx);
      const [{ customerId }] = await tx.query('select customer_id as "customerId" from cases where id = $1', [caseId]);
      if (customerId) await keepRefusal(tx, { caseId, customerId, squadId }, null, now);
    });
  }

  private async opened(token: string, tx?: EntityManager): Promise<Opened> {
    const values = [hashOf(token)];
    const [survey]: Opened[] = tx
      ? await tx.query(`${openedSql} for update of s`, values)
      : await this.house.read(openedSql, values);
    if (!survey) throw new Refusal('not-found', { reason: 'unknown', detail: 'There is no such survey.' });
    if (survey.expiresAt <= this.clock.now())
      throw new Refusal('not-found', { reason: 'expired', detail: 'This survey is not open any more.' });
    return survey;
  }

  private async latest({ caseId, id }: Opened, tx?: EntityManager): Promise<Answer | null> {
    const sql =
      'select version, score, solved_first_time as "solvedFirstTime", comment from survey_answers where case_id = $1 and survey_id = $2 order by version desc limit 1';
    const [answer]: Answer[] = tx
      ? await tx.query(sql, [caseId, id])
      : await this.house.read<Answer>(sql, [caseId, id]);
    return answer ?? null;
  }

  private async planOf(id: string | null): Promise<SurveyPlan> {
    if (id === null) return usualSurveyPlan;
    const [plan] = await this.house.read<SurveyPlan>(`select ${planColumns} from survey_plans p where p.id = $1`, [id]);
    return plan ?? usualSurveyPlan;
  }
}

const isSame = (one: Omit<Answer, 'version'>, other: Omit<Answer, 'version'>): boolean =>
  one.score === other.score && one.solvedFirstTime === other.solvedFirstTime && one.comment === other.comment;
