/**
 * Takes what is due, and what a runner that fell silent has left. $1 the kinds, $2 the house's moment, $3 how many,
 * $4 the token of the lease and $5 its seconds: a lease runs by the database's clock, for it must be the same for every process.
 * Of a line only the first goes: the next one is taken once the first is done or dead.
 */
export const claimSql = `
  update jobs j set state = 'running', lease_token = $4, lease_until = now() + make_interval(secs => $5), attempts = j.attempts + 1
  where j.id in (
    select w.id from jobs w
    where w.kind = any($1::text[])
      and ((w.state = 'queued' and w.run_after <= $2::timestamptz) or (w.state = 'running' and w.lease_until < now()))
      and (w.line is null or not exists (select 1 from jobs e where e.line = w.line and e.id < w.id and e.state in ('queued', 'running')))
    order by w.run_after, w.id for update skip locked limit $3)
  returning j.id, j.kind, j.subject, j.due_at as "dueAt", j.recipient_id as "recipientId", j.payload, j.attempts`;

/** Keeps what is in hand. $1 the token, $2 the seconds. */
export const keepSql = `update jobs set lease_until = now() + make_interval(secs => $2) where lease_token = $1 and state = 'running'`;

/** Marks a job done, if the lease still holds. $1 the job, $2 the token, $3 the moment. */
export const doneSql = `
  update jobs set state = 'done', done_at = $3, lease_token = null, lease_until = null, last_error = null
  where id = $1 and lease_token = $2 and state = 'running'`;

/** Gives a failed job back, to be tried again after $3, or buries it after $5 attempts. $1 the job, $2 the token, $4 why. */
export const failedSql = `
  update jobs set state = case when attempts >= $5 then 'dead' else 'queued' end, run_after = $3, last_error = $4, lease_token = null, lease_until = null
  where id = $1 and lease_token = $2 and state = 'running'`;

/** Gives back what was claimed and not begun, as the house closes. $1 the token. */
export const giveBackSql = `
  update jobs set state = 'queued', attempts = attempts - 1, lease_token = null, lease_until = null where lease_token = $1 and state = 'running'`;
