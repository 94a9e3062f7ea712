/**
 * Passes news on: takes what waits, and makes a message for each webhook that is told of it. $1 the house's moment.
 * The mark was left in the transaction of the deed, and goes in the one that makes the messages.
 */
export const passOnSql = `
  with taken as (
    update live_events set for_webhooks = false
    where id in (select id from live_events where for_webhooks order by at, id limit 200 for update skip locked)
    returning id, at, resource, ids, case_ids)
  insert into webhook_deliveries (id, webhook_id, message_id, kind, event, ids, case_ids, created_at)
  select gen_random_uuid(), w.id, t.id, 'event', t.resource, t.ids, t.case_ids, $1
  from taken t join webhooks w on w.active and t.resource = any(w.events) order by t.at, t.id
  on conflict do nothing returning id, webhook_id as "webhookId"`;

/** What a message needs to go out. $1 the delivery, $2 the house's moment. */
export const outgoingSql = `
  select d.id, d.message_id as "messageId", d.event, d.ids, d.case_ids as "caseIds", d.created_at as "createdAt", d.kind,
    w.id as "webhookId", w.url, w.active, w.failing_since as "failingSince",
    array(select s.sealed from webhook_secrets s where s.webhook_id = w.id and (s.until_at is null or s.until_at > $2::timestamptz)
      order by s.until_at desc nulls first) as sealed
  from webhook_deliveries d join webhooks w on w.id = d.webhook_id where d.id = $1`;

/** What became of an attempt. $1 the delivery, $2 the state, $3 the status, $4 the answer, $5 the error, $6 how long, $7 when. */
export const attemptedSql = `
  update webhook_deliveries set state = $2, status = $3, answer = $4, error = $5, took_ms = $6, last_at = $7, attempts = attempts + 1
  where id = $1`;

/** What became of messages before $1, at most $2; one that was sent again lately stays with what became of it then. */
export const forgetDeliveriesSql = `
  delete from webhook_deliveries where id in (select d.id from webhook_deliveries d
    where d.created_at < $1 and d.state <> 'waiting' and not exists (select 1 from webhook_deliveries n where n.redelivery_of_id = d.id)
    order by d.created_at, d.id limit $2)`;
