import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { NoticeKind } from '#heart-core';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { readsCase, seesCase } from '../people/visible.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type LetterFacts, subjectOf, textOf } from './letter.ts';
import { Mailer } from './mailer.ts';

/** Some six hours of trying: mail servers are down for longer than databases. */
const mostAttempts = 45;

interface Told {
  kind: NoticeKind;
  caseId: string | null;
  caseNumber: number | null;
  what: string | null;
  dueAt: Date | null;
  timeZone: string | null;
  refs: { overdue?: number; dueToday?: number; oldest?: string[]; reportId?: string };
}

/** Takes notifications out by mail: at least once, each with a Message-ID of its own, in order for each case. */
@Injectable()
export class Post implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly kinds: JobKinds,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.kinds.register('mail', { errand: (job) => this.send(job), mostAttempts });
  }

  /** Who has left, or wants no mail any more, gets none: that is looked up when it goes out. */
  private async send({ subject: id, recipientId }: HeldJob): Promise<void> {
    const [person] = await this.house.read<SignedInPerson>(
      `select p.id, p.name, p.email, p.role, array(select ps.squad_id from person_squads ps where ps.person_id = p.id) as "squadIds"
       from people p where p.id = $1 and p.active and p.mail_wanted and p.email is not null`,
      [recipientId],
    );
    if (!person?.email) return;
    const facts = await this.factsOf(id, person);
    if (!facts) return;
    const to = { name: person.name, address: person.email };
    await this.mailer.send({ id, to, subject: subjectOf(facts), text: textOf(facts) });
  }

  /** What the letter may say to this reader; nothing where the case has gone out of their reach. */
  private async factsOf(id: string, person: SignedInPerson): Promise<LetterFacts | null> {
    const parameters = new Parameters();
    const [told] = await this.house.read<Told>(
      `select n.kind, n.case_id as "caseId", n.refs, c.number::int as "caseNumber", m.what, m.due_at as "dueAt", m.time_zone as "timeZone" from notifications n
         left join cases c on c.id = n.case_id and ${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)}
         left join commitments m on m.case_id = c.id and m.id = (n.refs ->> 'commitmentId')::uuid
       where n.id = ${parameters.add(id)}::uuid`,
      parameters.values,
    );
    if (!told || (told.caseId && told.caseNumber === null)) return null;
    const { refs, ...said } = told;
    const oldest = refs.oldest ? await this.oldest(refs.oldest, person) : undefined;
    return { ...said, overdue: refs.overdue, dueToday: refs.dueToday, oldest, link: this.linkTo(told) };
  }

  private oldest(ids: string[], person: SignedInPerson): Promise<NonNullable<LetterFacts['oldest']>> {
    const parameters = new Parameters();
    const which = parameters.add(ids);
    return this.house.read(
      `select c.number::int as "caseNumber", m.what, m.due_at as "dueAt", m.time_zone as "timeZone" from commitments m join cases c on c.id = m.case_id
       where m.id = any(${which}::uuid[]) and ${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)} order by m.due_at, m.id`,
      parameters.values,
    );
  }

  private linkTo({ caseId, refs: { reportId } }: Told): string | null {
    const { publicUrl } = this.config;
    const place = caseId ? `/cases/${caseId}` : reportId ? `/reports/${reportId}` : '/floor';
    return publicUrl ? new URL(place, publicUrl).toString() : null;
  }
}
