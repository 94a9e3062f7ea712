import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { collection } from '../cases/case-records.ts';
import { type HeldCase, holdCase } from '../cases/hold-case.ts';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { AnswerBody } from './surveys.dto.ts';

const openForMs = 30 * 86_400_000;
const editableForMs = 14 * 86_400_000;
const hashOf = (token: string) => createHash('sha256').update(token).digest();

export const surveys = collection(
  'surveys',
  'surveys',
  `r.squad_id as "squadId", r.agent_id as "agentId", r.episode, r.sent_at as "sentAt", r.expires_at as "expiresAt", r.first_answered_at as "firstAnsweredAt", r.score,
   (select a.comment from survey_answers a where a.case_id = r.case_id and a.survey_id = r.id order by a.version desc limit 1) as comment`,
  `coalesce(r.sent_at, r.first_answered_at)`,
);

interface OpenSurvey {
  id: string;
  caseId: string;
  sentAt: Date;
  expiresAt: Date;
  firstAnsweredAt: Date | null;
  score: number | null;
}

/** What customers say. Squad and agent of a survey are those at the resolution it asks about, and never looked up later. */
@Injectable()
export class SurveysService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes the survey of the case's present episode; its address is told once. */
  async send(caseId: string, by: SignedInPerson) {
    const now = this.clock.now();
    const token = randomBytes(24).toString('base64url');
    const id = await this.house.deed(async (tx) => {
      const held = await holdCase(tx, caseId, by);
      return this.write(tx, held, token, by, now);
    });
    return {
      id,
      caseId,
      url: `${this.config.publicUrl?.replace(/\/$/, '') ?? ''}/survey/${token}`,
      token,
      sentAt: now,
      expiresAt: new Date(now.getTime() + openForMs),
    };
  }

  private async write(
    tx: EntityManager,
    held: HeldCase,
    token: string,
    by: SignedInPerson,
    now: Date,
  ): Promise<string> {
    const [episode]: { squadId: string; agentId: string | null; resolvedAt: Date | null }[] = await tx.query(
      'select squad_id as "squadId", agent_id as "agentId", resolved_at as "resolvedAt" from episodes where case_id = $1 and place = $2',
      [held.id, held.episode],
    );
    if (held.status === 'open' || !episode)
      throw new Refusal('conflict', {
        reason: 'unresolved',
        detail: 'A customer is asked once their case is resolved.',
      });
    const sent = await tx.query('select 1 from surveys where case_id = $1 and episode = $2', [held.id, held.episode]);
    if (sent.length > 0)
      throw new Refusal('conflict', { reason: 'asked', detail: 'This customer has been asked about this already.' });
    const id = uuidv7();
    const { squadId, agentId } = episode;
    await tx.query(
      'insert into surveys (case_id, id, squad_id, agent_id, episode, sent_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [...[held.id, id, squadId, agentId, held.episode, now, new Date(now.getTime() + openForMs)]],
    );
    await tx.query('insert into survey_tokens (token_hash, case_id, survey_id) values ($1, $2, $3)', [
      hashOf(token),
      held.id,
      id,
    ]);
    await note(tx, {
      deed: 'survey.send',
      person: by,
      at: now,
      caseId: held.id,
      refs: { survey: id, episode: held.episode },
      story: [{ deed: 'survey.send', occurredAt: now, facts: {} }],
    });
    return id;
  }

  /** What the public page may show: nothing of the case, only whether it can still be answered. */
  async open(token: string) {
    const { score, expiresAt, firstAnsweredAt } = await this.found(token);
    return { score, expiresAt, answered: firstAnsweredAt !== null };
  }

  /** Takes the customer's answer; an edit within 14 days of the first is its next version. */
  async answer(token: string, { score, solvedFirstTime, comment }: AnswerBody) {
    const now = this.clock.now();
    await this.house.deed(async (tx) => {
      const survey = await this.found(token, tx);
      if (survey.firstAnsweredAt && now.getTime() - survey.firstAnsweredAt.getTime() > editableForMs)
        throw new Refusal('conflict', { reason: 'final', detail: 'An answer can be changed for 14 days.' });
      const [{ n }] = await tx.query(
        'select count(*)::int as n from survey_answers where case_id = $1 and survey_id = $2',
        [survey.caseId, survey.id],
      );
      await tx.query(
        'insert into survey_answers (case_id, id, survey_id, version, score, solved_first_time, comment, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [...[survey.caseId, uuidv7(), survey.id, n + 1, score, solvedFirstTime ?? null, comment ?? null, now]],
      );
      await tx.query(
        'update surveys set score = $3, first_answered_at = coalesce(first_answered_at, $4) where case_id = $1 and id = $2',
        [survey.caseId, survey.id, score, now],
      );
      const story = [{ deed: 'survey.answer', occurredAt: now, facts: { score, solvedFirstTime, comment } }];
      await note(tx, {
        deed: 'survey.answer',
        person: null,
        at: now,
        caseId: survey.caseId,
        refs: { survey: survey.id, version: n + 1, score },
        story,
      });
    });
    return this.open(token);
  }

  private async found(token: string, tx?: EntityManager): Promise<OpenSurvey> {
    const sql = `select s.id, s.case_id as "caseId", s.sent_at as "sentAt", s.expires_at as "expiresAt", s.first_answered_at as "firstAnsweredAt", s.score
      from survey_tokens t join surveys s on s.case_id = t.case_id and s.id = t.survey_id where t.token_hash = $1 and s.expires_at > $2 ${tx ? 'for update of s' : ''}`;
    const values = [hashOf(token), this.clock.now()];
    const [survey]: OpenSurvey[] = tx ? await tx.query(sql, values) : await this.house.read(sql, values);
    if (!survey) throw new Refusal('not-found', { detail: 'This survey is not open any more.' });
    return survey;
  }
}
