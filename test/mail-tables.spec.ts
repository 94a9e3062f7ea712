import { v7 as uuidv7 } from 'uuid';
import { givenIn } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
const ids = { case: '', survey: '', letter: '', mail: uuidv7(), squad: '', person: '', customer: '' };
beforeAll(async () => {
  house = await openTestHouse();
  const { lee } = house.cast.people;
  const closed = await givenIn(house).aClosedCase();
  const send = async (path: string, body: object) => (await house.as(lee).post(path).send(body).expect(201)).body;
  Object.assign(ids, {
    ...{ case: closed.id, squad: house.cast.squads.severn, person: lee.id, customer: closed.customer?.id },
    survey: (await send('/surveys', { caseId: closed.id })).id,
    letter: (await send('/letters', { caseId: closed.id, channel: 'email', text: 'It left.' })).id,
  });
  await house.asApplication(
    `insert into incoming_mails (id, squad_id, from_address, text, attachments, received_at) values ($1, $2, 'a@b.example', 'Hello', '[]', $3)`,
    [ids.mail, ids.squad, aMonday],
  );
  await house.asApplication(settling(`'aside', null`));
  await send('/survey-refusals', { caseId: closed.id });
});
afterAll(() => house.close());

const fresh = () => `'${uuidv7()}'`;
const settling = (kindAndCase: string) =>
  `insert into mail_settlings (id, mail_id, squad_id, settled_by_id, at, kind, case_id) values (${fresh()}, '${ids.mail}', '${ids.squad}', '${ids.person}', now(), ${kindAndCase})`;
const plan = (columns: Record<string, string>) => {
  const all = {
    ...{ id: fresh(), squad_id: `'${ids.squad}'`, version: '1', from_at: 'now()', language: `'en'`, wordings: `'[]'` },
    ...{ asks_solved_first_time: 'true', asks_comment: 'true', automatic: 'true', after_minutes: '0', rest_days: '0' },
    ...{ asks_sensitive: 'false', asks_vulnerable: 'false', recorded_at: 'now()', ...columns },
  };
  return `insert into survey_plans (${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')})`;
};
const survey = (change: string) => `update surveys set ${change} where id = '${ids.survey}'`;
const mailOf = (columns: string, values: string) =>
  `insert into letter_mails (case_id, letter_id, asked_at, ${columns}) values ('${ids.case}', '${ids.letter}', now(), ${values})`;
const key = (letter: string, of: string) =>
  `insert into reply_keys (key_hash, case_id, letter_id, survey_id, made_at) values ('\\x00', '${ids.case}', ${letter}, ${of}, now())`;

it.each<[string, () => string, string]>([
  ['a score of six', () => survey('score = 6'), 'surveys_score_known'],
  ['a reminder of what went as a link', () => survey('reminded_at = now()'), 'surveys_mailed_by_mail'],
  [
    'a survey that did not arrive, without why',
    () => survey(`via = 'mail', undelivered_at = now()`),
    'surveys_undelivered_says_why',
  ],
  ['a survey in a language that nobody speaks here', () => survey(`language = 'xx'`), 'surveys_language_known'],
  [
    'a plan that reminds after the answer counts',
    () => plan({ remind_after_days: '14' }),
    'survey_plans_reminder_in_time',
  ],
  ['a plan that holds backwards', () => plan({ from_at: `'2020-01-01'` }), 'survey_plans_never_backwards'],
  [
    'an omission for no reason known',
    () =>
      `insert into survey_omissions (case_id, id, squad_id, episode, reason, at) values ('${ids.case}', ${fresh()}, '${ids.squad}', 1, 'lazy', now())`,
    'survey_omissions_reason_known',
  ],
  [
    'a second refusal of one customer',
    () =>
      `insert into survey_refusals (id, customer_id, case_id, at) values (${fresh()}, '${ids.customer}', '${ids.case}', now())`,
    'survey_refusals_once',
  ],
  [
    'a letter that did not arrive, without why',
    () => mailOf('undelivered_at', 'now()'),
    'letter_mails_undelivered_says_why',
  ],
  [
    'a letter that came back and never went',
    () => mailOf('undelivered_at, undelivered_why', `now(), 'bounced'`),
    'letter_mails_bounced_was_mailed',
  ],
  ['a reply key of nothing', () => key('null', 'null'), 'reply_keys_of_one_thing'],
  ['a reply key of two things', () => key(`'${ids.letter}'`, `'${ids.survey}'`), 'reply_keys_of_one_thing'],
  ['a letter settled twice', () => settling(`'case', '${ids.case}'`), 'mail_settlings_once'],
  ['a letter set aside into a case', () => settling(`'aside', '${ids.case}'`), 'mail_settlings_says_which_case'],
  [
    'a squad’s address that could break a header',
    () => `update squads set mail_address = 'a@b.example, c@d.example' where id = '${ids.squad}'`,
    'squads_mail_address_plain',
  ],
  [
    'a language that is none',
    () => `update customers set language = 'English' where id = '${ids.customer}'`,
    'customers_language_form',
  ],
])('the tables refuse %s', async (_what, statement, rule) => {
  await expect(house.asApplication(statement())).rejects.toThrow(rule);
});
