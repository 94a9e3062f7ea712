import { byChoice, byId, byMoment, byWords, type Listing } from '../platform/listing.ts';

/** What an answer's address is about. $1 the key's hash. The case is held: nothing else changes it meanwhile. */
export const repliedToSql = `
  select k.case_id as "caseId", k.letter_id as "letterId", k.survey_id as "surveyId", c.squad_id as "squadId", c.agent_id as "agentId", c.customer_id as "customerId",
    (select l.sent_by_id from letters l where l.case_id = k.case_id and l.id = k.letter_id) as "sentById"
  from reply_keys k join cases c on c.id = k.case_id where k.key_hash = $1 for update of c`;

/** The squad that works under an address. $1 the address, in lower case. */
export const addressedSquadSql = 'select id from squads where mail_address = $1 and active';
export const ownAddressSql = 'select 1 from squads where mail_address = $1';

/** Who is known by the address that they wrote from. $1 the address. */
export const bySenderSql = `select customer_id as id from customer_keys where key = 'email ' || lower($1)`;

const standing = `coalesce((select s.kind from mail_settlings s where s.mail_id = m.id), 'waiting')`;
const ofItsSettling = (column: string) => `(select s.${column} from mail_settlings s where s.mail_id = m.id)`;

export const incomingListing: Listing = {
  resource: 'incoming-mails',
  id: 'm.id',
  usual: ['receivedAt', 'DESC'],
  filters: {
    id: byId('m.id'),
    ids: byId('m.id'),
    squadId: byId('m.squad_id'),
    customerId: byId('m.customer_id'),
    standing: byChoice(standing, ['waiting', 'case', 'contact', 'aside']),
    from: byMoment('m.received_at', '>='),
    to: byMoment('m.received_at', '<'),
    q: byWords(
      (place) =>
        `(m.subject ilike '%' || ${place} || '%' or m.text ilike '%' || ${place} || '%' or m.from_address = lower(${place}))`,
    ),
  },
  sorts: { receivedAt: { column: 'm.received_at', type: 'timestamptz' } },
};

export const incomingColumns = `m.id, m.squad_id as "squadId", m.from_name as "fromName", m.from_address as "fromAddress", m.customer_id as "customerId", m.subject, m.text,
  m.attachments, m.received_at as "receivedAt", ${standing} as standing, ${ofItsSettling('case_id')} as "caseId", ${ofItsSettling('settled_by_id')} as "settledById",
  ${ofItsSettling('at')} as "settledAt"`;

export const settlingListing: Listing = {
  resource: 'mail-settlings',
  id: 's.id',
  usual: ['at', 'DESC'],
  filters: {
    id: byId('s.id'),
    ids: byId('s.id'),
    mailId: byId('s.mail_id'),
    caseId: byId('s.case_id'),
    squadId: byId('s.squad_id'),
    kind: byChoice('s.kind', ['case', 'contact', 'aside']),
  },
  sorts: { at: { column: 's.at', type: 'timestamptz' } },
};

export const settlingColumns = `s.id, s.mail_id as "mailId", s.squad_id as "squadId", s.kind, s.case_id as "caseId", s.reason, s.settled_by_id as "settledById", s.at`;

/** Letters from before $1 that nobody has settled, at most $2. */
export const forgetWaitingSql = `
  delete from incoming_mails where id in (select m.id from incoming_mails m
    where m.received_at < $1 and not exists (select 1 from mail_settlings s where s.mail_id = m.id) limit $2)`;
