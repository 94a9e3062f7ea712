import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type InvitationWay, mostInvitationsInAnHour, Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';
import { type Asked, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { invitationColumns, invitationListingAt } from './invitations.sql.ts';
import { invite } from './invite.ts';
import { addressOf, makeToken } from './tokens.ts';

/** Links by which people choose their passwords: made, sent again and withdrawn by an administrator. */
@Injectable()
export class Invitations {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By mail where the house can send a letter that says where it stands; else by a link, to be copied once. */
  get way(): InvitationWay {
    return this.config.smtpUrl && this.config.publicUrl ? 'mail' : 'link';
  }

  list(asked: Asked) {
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    return pageOf<Wire.InvitationRecord, Wire.InvitationRecord>(
      (sql, values) => this.house.read(sql, values),
      invitationListingAt(now),
      asked,
      { select: invitationColumns(now), from: 'invitations i', where: 'true', parameters },
      (row) => row,
    );
  }

  async one(id: string): Promise<Wire.InvitationRecord> {
    const [found] = await this.house.read<Wire.InvitationRecord>(
      `select ${invitationColumns('$2::timestamptz')} from invitations i where i.id = $1`,
      [id, this.clock.now()],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Invites someone, or again: the link that they had before stops working. */
  async make(personId: string, by: SignedInPerson): Promise<Wire.NewInvitationRecord> {
    const at = this.clock.now();
    const { id, url } = await this.house.deed(async (tx) => {
      await demandInvitable(tx, personId, at);
      const [made = ''] = await invite(tx, [personId], { way: this.way, by, at });
      const token = this.way === 'link' ? await makeToken(tx, made) : null;
      await note(tx, { deed: 'invitation.make', person: by, at, refs: { invitation: made, personId, way: this.way } });
      return { id: made, url: token && addressOf(this.config.publicUrl, token) };
    });
    return { ...(await this.one(id)), url };
  }

  /** Invites all of a list by mail, within the deed that took them in. */
  async makeAll(tx: EntityManager, personIds: string[], by: SignedInPerson): Promise<void> {
    if (this.way !== 'mail')
      throw new Refusal('unprocessable', {
        reason: 'no-mail',
        errors: [{ pointer: '/invite', code: 'noMail', detail: 'This house sends no mail: invite them one by one.' }],
      });
    const at = this.clock.now();
    const invitations = await invite(tx, personIds, { way: 'mail', by, at });
    await note(tx, { deed: 'invitation.make', person: by, at, refs: { invitations, personIds, way: 'mail' } });
  }

  /** Takes a link back that was not used yet. */
  async withdraw(id: string, version: number, by: SignedInPerson): Promise<Wire.InvitationRecord> {
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        `update invitations set ended_at = $3, ended_how = 'withdrawn', version = version + 1 where id = $1 and version = $2 and ended_at is null returning person_id as "personId"`,
        [id, version, at],
      );
      if (rows.length === 0) {
        const { endedAt } = await this.one(id);
        throw endedAt === null
          ? new Refusal('version-mismatch')
          : new Refusal('conflict', { reason: 'ended', detail: 'This link has ended already.' });
      }
      await note(tx, {
        deed: 'invitation.withdraw',
        person: by,
        at,
        refs: { invitation: id, personId: rows[0].personId },
      });
    });
    return this.one(id);
  }
}

/** Holds the person and refuses who cannot be invited: not here, without an address, or too often already. */
async function demandInvitable(tx: EntityManager, personId: string, at: Date): Promise<void> {
  const [person] = await tx.query(
    `select p.email, (select count(*)::int from invitations i where i.person_id = p.id and i.made_at > $2::timestamptz - interval '1 hour') as lately
     from people p where p.id = $1 and p.active for update`,
    [personId, at],
  );
  if (!person?.email)
    throw new Refusal('unprocessable', {
      errors: [
        {
          pointer: '/personId',
          code: person ? 'noEmail' : 'reference',
          detail: person ? 'They have no e-mail address to sign in with.' : 'Nobody who works here.',
        },
      ],
    });
  if (person.lately >= mostInvitationsInAnHour.byAdministrator)
    throw new Refusal('rate-limited', {
      retryAfter: 3600,
      detail: 'This person was invited several times within an hour. Wait a little.',
    });
}
