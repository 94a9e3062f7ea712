import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  type InvitationKind,
  invitationHours,
  mostInvitationsInAnHour,
  Refusal,
  type Role,
  type Wire,
} from '#heart-core';
import { plan } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { newHash } from '../people/people.service.ts';
import { Rate } from '../people/rate.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { endForgottenSql, forgottenSql, holderSql } from './invitations.sql.ts';
import { hashOfToken } from './tokens.ts';

/** Links that do not work, and new passwords asked for, from one network address in a quarter of an hour. */
const mostWrong = 20;
const mostAsked = 20;
const windowMs = 15 * 60_000;
const slowDown = () => new Refusal('rate-limited', { retryAfter: windowMs / 1000 });

interface Holder {
  id: string;
  personId: string;
  kind: InvitationKind;
  expiresAt: Date;
  name: string;
  email: string | null;
  role: Exclude<Role, 'public'>;
}

/** The public side of invitations: whoever holds a link chooses a password by it, once; whoever forgot theirs asks for one. */
@Injectable()
export class Choosing {
  private readonly wrong = new Rate(mostWrong, windowMs);
  private readonly asked = new Rate(mostAsked, windowMs);

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  async look(token: string, address: string): Promise<Wire.OpenInvitationRecord> {
    const { kind, name, email, expiresAt } = await this.holder(token, address);
    return { kind, name, email, expiresAt: expiresAt.toISOString() };
  }

  /** Sets the password and ends the link and every session of theirs, in one deed: of two at once only one gets through. */
  async choose(token: string, password: string, address: string): Promise<void> {
    const holder = await this.holder(token, address);
    const hash = await newHash(password);
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        `update invitations set ended_at = $2, ended_how = 'used', version = version + 1 where id = $1 and ended_at is null returning id`,
        [holder.id, at],
      );
      if (rows.length === 0) throw gone();
      await tx.query('update people set password_hash = $2, version = version + 1 where id = $1', [
        holder.personId,
        hash,
      ]);
      await tx.query('delete from sessions where person_id = $1', [holder.personId]);
      const person = { id: holder.personId, name: holder.name, role: holder.role };
      await note(tx, { deed: 'password.choose', person, at, refs: { invitation: holder.id, person: holder.personId } });
    });
  }

  /** Known or not, the house does the same and says the same: who has an account here is told to nobody. */
  async forgot(email: string, address: string): Promise<void> {
    if (!this.asked.allows(address)) throw slowDown();
    const at = this.clock.now();
    const id = uuidv7();
    const expiresAt = new Date(at.getTime() + invitationHours.byThemselves * 3_600_000);
    const asked = [email, at, mostInvitationsInAnHour.byThemselves];
    await this.house.deed(async (tx) => {
      await tx.query(endForgottenSql, asked);
      const [made] = await tx.query(forgottenSql, [...asked, id, expiresAt]);
      // A job is planned either way; of one that was not made it finds nothing to send.
      await plan(tx, [{ kind: 'invitationMail', subject: id, dueAt: at }], at);
      await note(tx, {
        deed: 'password.ask',
        person: null,
        at,
        refs: { invitation: id, person: made?.personId ?? null },
      });
    });
  }

  private async holder(token: string, address: string): Promise<Holder> {
    if (this.wrong.isSpent(address)) throw slowDown();
    const [found] = await this.house.read<Holder>(holderSql, [hashOfToken(token), this.clock.now()]);
    if (found) return found;
    this.wrong.allows(address);
    throw gone();
  }
}

/** Never there, used, withdrawn or run out: a link that does not work says no more. */
const gone = () =>
  new Refusal('not-found', {
    reason: 'link-ended',
    detail: 'This link does not work any more. Ask your administrator for another one.',
  });
