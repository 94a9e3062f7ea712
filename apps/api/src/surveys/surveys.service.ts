import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Omission, Refusal, type SurveyWay, type Wire } from '#heart-core';
import { CaseRecords } from '../cases/case-records.ts';
import { type HeldCase, holdCase } from '../cases/hold-case.ts';
import { note } from '../log/log.ts';
import { Mailer } from '../notifications/mailer.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ask, type ResolvedEpisode, rulingOn } from './ask.ts';
import { SurveyPlans } from './plans.service.ts';
import { surveyRefusals, surveys } from './surveys.sql.ts';
import { addressOf, makeToken } from './tokens.ts';

const refusedBecause: Record<Omission, string> = {
  setAside: 'The case was set aside.',
  refused: 'The customer does not want to be asked.',
  internal: 'The customer is a colleague.',
  incident: 'There was an incident in this case.',
  sensitive: 'The squad does not ask about sensitive cases.',
  vulnerable: 'The squad does not ask vulnerable customers.',
  declined: 'The customer would not say how satisfied they are.',
  noEmail: 'The customer has no e-mail address here. Copy a link instead.',
  badEmail: 'Mail to the customer’s address came back. Copy a link instead.',
  recent: 'The customer was asked a short while ago.',
};

/** Asks customers. Squad and agent of a survey are those at the resolution it asks about, and never looked up later. */
@Injectable()
export class SurveysService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
    private readonly plans: SurveyPlans,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Can the house ask by mail: is there a way out, and an address that its links lead to? */
  get byMail(): boolean {
    return this.mailer.canSend && this.config.publicUrl !== null;
  }

  /** Asks about the case's present episode; a link is told once, and mail goes out by itself. */
  async send(
    caseId: string,
    by: SignedInPerson,
    way: SurveyWay = 'link',
  ): Promise<Wire.SurveyRecord & { token?: string }> {
    if (way === 'mail' && !this.byMail)
      throw new Refusal('conflict', {
        reason: 'no-mail',
        detail: 'This house has no mail server, or does not know its own address. Copy a link instead.',
      });
    const now = this.clock.now();
    const { id, token } = await this.house.deed(async (tx) => {
      const held = await holdCase(tx, caseId, by);
      const episode = await this.demandResolved(tx, held);
      const plan = await this.plans.inForce(tx, episode.squadId, now);
      const { against, language } = await rulingOn(tx, caseId, plan, way, now);
      if (against)
        throw new Refusal('conflict', { reason: 'not-asked', why: against, detail: refusedBecause[against] });
      const made = await ask(tx, { episode, plan, way, language, by }, now);
      return { id: made, token: way === 'link' ? await makeToken(tx, { caseId, id: made }) : undefined };
    });
    const survey = await this.records.one(surveys, id, by);
    return token ? { ...survey, url: addressOf(this.config.publicUrl, token), token } : survey;
  }

  private async demandResolved(tx: EntityManager, held: HeldCase): Promise<ResolvedEpisode> {
    const [episode]: ResolvedEpisode[] = await tx.query(
      'select case_id as "caseId", place as episode, squad_id as "squadId", agent_id as "agentId" from episodes where case_id = $1 and place = $2',
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
    return episode;
  }

  /** The customer told somebody that they do not want to be asked; said twice, it is kept once. */
  async refuse(caseId: string, by: SignedInPerson) {
    const now = this.clock.now();
    const id = await this.house.deed(async (tx) => {
      const held = await holdCase(tx, caseId, by);
      if (!held.customerId)
        throw new Refusal('conflict', { reason: 'anonymous', detail: 'Nobody is known here who could be asked.' });
      return keepRefusal(tx, { caseId, customerId: held.customerId, squadId: held.squadId }, by, now);
    });
    return this.records.one(surveyRefusals, id, by).catch((problem) => {
      // It was said in another case before, which this person may not see.
      if (problem instanceof Refusal && problem.code === 'not-found') return { id, caseId };
      throw problem;
    });
  }
}

/** Keeps that a customer does not want to be asked. Answers with its id, also where it was said before. */
export async function keepRefusal(
  tx: EntityManager,
  { caseId, customerId, squadId }: { caseId: string; customerId: string; squadId: string },
  by: SignedInPerson | null,
  now: Date,
): Promise<string> {
  const id = uuidv7();
  const made: unknown[] = await tx.query(
    'insert into survey_refusals (id, customer_id, case_id, recorded_by_id, at) values ($1, $2, $3, $4, $5) on conflict (customer_id) do nothing returning id',
    [id, customerId, caseId, by?.id ?? null, now],
  );
  if (made.length === 0) {
    const [known] = await tx.query('select id from survey_refusals where customer_id = $1', [customerId]);
    return known.id;
  }
  await note(tx, {
    deed: 'survey.refuse',
    person: by,
    at: now,
    caseId,
    refs: { refusal: id, customer: customerId },
    story: [{ deed: 'survey.refuse', occurredAt: now, facts: {} }],
    live: [{ resource: 'cases', squadIds: [squadId], ids: [caseId] }],
  });
  return id;
}
