import { invitationKinds, invitationStandings } from '#heart-core';
import { byChoice, byId, type Listing } from '../platform/listing.ts';

const standing = (
  now: string,
) => `case when i.ended_how is not null then i.ended_how when i.undelivered_at is not null then 'undelivered'
    when i.expires_at <= ${now} then 'expired' when i.way = 'mail' and i.mailed_at is null then 'onItsWay' else 'open' end`;

export const invitationColumns = (now: string) =>
  `i.id, i.person_id as "personId", i.kind, i.way, ${standing(now)} as standing, i.made_at as "madeAt", i.made_by_id as "madeById",
   i.expires_at as "expiresAt", i.mailed_at as "mailedAt", i.ended_at as "endedAt", i.version`;

export const invitationListingAt = (now: string): Listing => ({
  resource: 'invitations',
  id: 'i.id',
  usual: ['madeAt', 'DESC'],
  filters: {
    id: byId('i.id'),
    ids: byId('i.id'),
    personId: byId('i.person_id'),
    kind: byChoice('i.kind', invitationKinds),
    standing: byChoice(`(${standing(now)})`, invitationStandings),
  },
  sorts: { madeAt: { column: 'i.made_at', type: 'timestamptz' } },
});
export const invitationListing = invitationListingAt('now()');

/** Who holds the link of `$1`, if it still works at `$2`. A person who left is let in by none. */
export const holderSql = `
  select i.id, i.person_id as "personId", i.kind, i.expires_at as "expiresAt", p.name, p.email, p.role
  from invitation_tokens t join invitations i on i.id = t.invitation_id join people p on p.id = i.person_id
  where t.token_hash = $1 and i.ended_at is null and i.expires_at > $2::timestamptz and p.active`;

/** The e-mail is `$1`, the moment `$2`: whoever asks too often within an hour keeps the link that they have. */
const mayAskAgain = `p.email = $1 and p.active and p.password_hash is not null
    and (select count(*) from invitations i where i.person_id = p.id and i.made_at > $2::timestamptz - interval '1 hour') < $3`;

/** Asked for by who has forgotten a password. Both take as long whether or not anybody has this e-mail. */
export const endForgottenSql = `
  update invitations o set ended_at = $2, ended_how = 'replaced', version = o.version + 1 from people p
  where o.person_id = p.id and o.ended_at is null and ${mayAskAgain}`;
export const forgottenSql = `
  insert into invitations (id, person_id, kind, way, made_at, expires_at)
  select $4, p.id, 'reset', 'mail', $2, $5 from people p where ${mayAskAgain}
  on conflict do nothing returning person_id as "personId"`;
