import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { InvitationKind } from '#heart-core';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { isRefusedForGood, Mailer } from '../notifications/mailer.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';
import { invitationMail } from './invitation-mail.ts';
import { addressOf, makeToken } from './tokens.ts';

/** Some six hours of trying, as for every other mail; the link runs out by itself. */
const mostAttempts = 45;

interface Waiting {
  kind: InvitationKind;
  byThemselves: boolean;
  expiresAt: Date;
  name: string;
  email: string;
}

/** Takes invitations out by mail, each attempt with a token of its own: none is ever kept. */
@Injectable()
export class InvitationPost implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.kinds.register('invitationMail', { errand: (job) => this.send(job), mostAttempts });
  }

  private async send({ id: jobId, subject: id, attempts }: HeldJob): Promise<void> {
    const [waiting] = await this.house.read<Waiting>(
      `select i.kind, i.made_by_id is null as "byThemselves", i.expires_at as "expiresAt", p.name, p.email
       from invitations i join people p on p.id = i.person_id
       where i.id = $1 and i.way = 'mail' and i.ended_at is null and i.expires_at > $2 and p.active and p.email is not null`,
      [id, this.clock.now()],
    );
    if (!waiting) return;
    const url = addressOf(this.config.publicUrl, await makeToken(this.house.db.manager, id));
    const { subject, text } = invitationMail({ ...waiting, url });
    const to = { name: waiting.name, address: waiting.email };
    try {
      await this.mailer.send({ id: jobId, to, subject, text });
    } catch (problem) {
      if (!isRefusedForGood(problem) && attempts < mostAttempts) throw problem;
      return this.mark(id, 'undelivered_at');
    }
    await this.mark(id, 'mailed_at');
  }

  private async mark(id: string, when: 'mailed_at' | 'undelivered_at'): Promise<void> {
    await this.house.read(`update invitations set ${when} = coalesce(${when}, $2) where id = $1`, [
      id,
      this.clock.now(),
    ]);
  }
}
