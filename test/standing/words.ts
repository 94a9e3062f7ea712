import { v7 as uuidv7 } from 'uuid';
import { aMonday } from '../house.ts';
import type { Hand, Standing } from './standing.ts';

/** Letters and surveys to customers, phrases, templates and custom fields, and squads in a spike. */
export async function standingWords({ house, given, open, closed, post }: Hand): Promise<Standing> {
  const { jo, lee } = house.cast.people;
  const { avon, tamar } = house.cast.squads;
  const fifth = await post(jo, '/squads', { name: 'Tees', timeZone: 'Europe/London' });
  const letter = await post(lee, '/letters', { caseId: open.id, channel: 'email', text: 'Dear Ana, it leaves today.' });
  const survey = (await house.as(lee).post('/surveys').send({ caseId: closed.id }).expect(201)).body;
  const field = await post(jo, '/custom-fields', { name: 'orderKind', label: 'Kind of order', type: 'text' });
  const unasked = await given.aClosedCase({ customer: { name: 'Rosa', email: 'unasked@example.test' } });
  const plan = await post(jo, '/survey-plans', { squadId: tamar, baseVersion: 0 });
  const unwanted = await post(lee, '/survey-refusals', { caseId: closed.id });
  const [omission] = await house.sql<{ id: string }>(
    `insert into survey_omissions (case_id, id, squad_id, episode, reason, at) select id, $2, squad_id, 1, 'recent', now() from cases where id = $1 returning id`,
    [closed.id, uuidv7()],
  );
  const mails = ['waits', 'settled'].map((text) => ({ id: uuidv7(), text }));
  for (const { id, text } of mails)
    await house.sql(
      `insert into incoming_mails (id, squad_id, from_address, text, attachments, received_at) values ($1, $2, 'rosa@example.test', $3, '[]', $4)`,
      [id, avon, text, aMonday],
    );
  const [mail, settled] = mails.map(({ id }) => id);
  const settling = await post(jo, '/mail-settlings', { mailId: settled, kind: 'aside' });
  const [rule] = (await house.as(jo).get('/phrase-rules').expect(200)).body;
  const [template] = (await house.as(jo).get('/templates').expect(200)).body;
  const spike = { expectedEndAt: '2026-03-02T14:00:00Z', people: 4 };
  const running = await post(jo, '/triage', { squadId: fifth.id, ...spike });
  const ending = await post(jo, '/triage', { squadId: avon, ...spike });
  return {
    ids: {
      letters: letter.id,
      surveys: survey.id,
      'custom-fields': field.id,
      token: survey.token,
      'incoming-mails': mail as string,
      'mail-settlings': settling.id,
      'survey-plans': plan.id,
      'survey-refusals': unwanted.id,
      'survey-omissions': omission?.id as string,
      'phrase-rules': rule.id,
      ruleId: rule.id,
      templates: template.id,
      templateId: template.id,
      triage: running.id,
      triageId: running.id,
    },
    bodies: {
      'CustomFields.add': { name: 'orderDate', label: 'Date of the order', type: 'date' },
      'CustomFields.change': { label: 'What was ordered' },
      'Letters.record': {
        caseId: open.id,
        channel: 'letter',
        text: 'It left.',
        templateId: template.id,
        templateVersion: 1,
      },
      'Mailroom.settle': { mailId: mail, kind: 'case' },
      'Phrases.add': { key: 'my-bad', why: 'Name what happened.', says: ['my bad'] },
      'Phrases.answer': { ruleId: rule.id, answer: 'used' },
      'Phrases.change': { active: true },
      'Surveys.send': { caseId: unasked.id },
      'SurveyPlans.set': { squadId: fifth.id, baseVersion: 0, automatic: true },
      'PublicSurveys.answer': { score: 4 },
      'Templates.add': { name: 'Short', kind: 'phrase', parts: [{ stepKey: 'hear', text: 'So {what happened}?' }] },
      'Templates.change': { active: true },
      'Triage.start': { squadId: tamar, ...spike },
      'Triage.end': { triageId: ending.id },
      'Triage.addPlaces': { triageId: running.id, windowFrom: '2026-03-02T11:00:00Z', places: 1 },
    },
  };
}
