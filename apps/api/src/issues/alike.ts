import type { Wire } from '#heart-core';
import { countedCause } from '../cases/counted-cause.sql.ts';
import type { House } from '../platform/house.ts';
import { countsAs, isLive, issueTables } from './issues.sql.ts';

const own = countsAs('i.cause_id');
const asked = countsAs('$2::uuid');

type Reading = { read: House['read'] };
type Like = Wire.WholeIssue['alike'][number];

/** Names that share so much of their trigrams are nearly the same. */
const nearName = 0.5;
/** So large a part of an issue's cases gathered by another one as well makes them one problem. */
const sharedPart = 0.5;
const mostShown = 5;

/**
 * Live issues that look like this one: of the same cause or one above or below it, of the same symptom, nearly of the same name,
 * or with half of its cases. An issue that is only thought of yet has no id.
 */
export async function alikeIssues(
  house: Reading,
  issue: { id: string | null; name: string; causeId: string | null; symptomId: string | null },
  today: string,
): Promise<Like[]> {
  const { id, name, causeId, symptomId } = issue;
  const found = await house.read<Like>(
    `select i.id, i.name, case when l.same_subject then 'cause' when l.near_name then 'name' else 'cases' end as why
     from ${issueTables('$1')} cross join lateral (select
       (i.symptom_id = $3::uuid or ${own} = ${asked} or exists (select 1 from causes k where (k.id = ${asked} and k.parent_id = ${own}) or (k.id = ${own} and k.parent_id = ${asked}))) as same_subject,
       similarity(i.name, $4) >= ${nearName} as near_name,
       coalesce((select count(*) filter (where c.symptom_id = i.symptom_id or ${countedCause('c')} = ${own}) >= ${sharedPart} * count(*) and count(*) > 0
         from (select o.case_id from issue_members o where o.issue_id = $5::uuid order by o.received_at desc limit 500) o join cases c on c.id = o.case_id), false) as shared) l
     where i.id is distinct from $5::uuid and ${isLive} and (l.same_subject or l.near_name or l.shared)
     order by l.same_subject desc nulls last, similarity(i.name, $4) desc, i.id limit ${mostShown}`,
    [today, causeId, symptomId, name, id],
  );
  return found;
}

/** The live issue of this very cause or symptom: the oldest, where there are several. */
export async function issueOfSubject(
  house: Reading,
  { causeId, symptomId }: { causeId?: string | null; symptomId?: string | null },
  today: string,
): Promise<string | null> {
  const [found] = await house.read<{ id: string }>(
    `select i.id from ${issueTables('$1')} where (${own} = ${asked} or i.symptom_id = $3::uuid) and ${isLive} order by i.raised_at, i.id limit 1`,
    [today, causeId ?? null, symptomId ?? null],
  );
  return found?.id ?? null;
}
