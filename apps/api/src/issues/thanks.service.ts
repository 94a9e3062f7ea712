import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { draftThanks, Refusal, type Wire } from '#heart-core';
import { CaseRecords, collection } from '../cases/case-records.ts';
import { customerGlance } from '../cases/glance.sql.ts';
import { LettersService } from '../letters/letters.service.ts';
import { readsCase, seesCase } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byId, type Listing, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { actionTables } from './actions.sql.ts';
import type { ThankYouBody } from './issues.dto.ts';
import { IssuesService } from './issues.service.ts';

export const thankYous = collection<Wire.ThankYouRecord>(
  'thank-yous',
  'thank_yous',
  'r.issue_id as "issueId", r.letter_id as "letterId", r.recorded_at as "recordedAt"',
  'r.recorded_at',
  { issueId: byId('r.issue_id') },
);

export const thanksDueListing: Listing = {
  resource: 'thanks-due',
  id: 'c.id',
  usual: ['receivedAt', 'ASC'],
  filters: { id: byId('c.id'), ids: byId('c.id'), issueId: byId('x.issue_id') },
  sorts: { receivedAt: { column: 'c.received_at', type: 'timestamptz' } },
};

interface DueRow {
  id: string;
  caseNumber: number;
  customer: Wire.CustomerGlance | null;
  told: string;
  changed: string;
}

/** The last fix of each issue that works by now, as `x`. $today its day. */
const shipped = (
  today: string,
) => `(select distinct on (1) coalesce(f.joined_into_id, f.id) as issue_id, a.what, e.effective_on from ${actionTables}
  where e.ended = 'done' and a.kind in ('corrective', 'preventive') and e.effective_on <= ${today}::date order by 1, e.effective_on desc, e.at desc) x`;

/** The latest complaint of each customer that came before the fix: one letter each. */
const complained = `join lateral (select distinct on (c.customer_id) c.* from issue_members m join cases c on c.id = m.case_id
  where m.issue_id = x.issue_id and c.customer_id is not null and c.received_at < x.effective_on order by c.customer_id, c.received_at desc, c.id) c on true`;

const told = `coalesce((select v.fields->>'restatement' from evidence v where v.case_id = c.id and v.step_key = 'hear' order by v.version desc limit 1), c.summary)`;

/** When a fix has shipped, those whose complaint led to it are thanked: drafted here, sent by a person (METHODS.md R13). */
@Injectable()
export class ThanksService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
    private readonly letters: LettersService,
    private readonly issues: IssuesService,
  ) {}

  async due(asked: Asked, today: string, person: SignedInPerson): Promise<Page<Wire.ThanksDue>> {
    const parameters = new Parameters();
    const from = `${shipped(parameters.add(today))} ${complained} join customers u on u.id = c.customer_id`;
    const where = `${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)}
      and not exists (select 1 from thank_yous t join cases o on o.id = t.case_id where t.issue_id = x.issue_id and o.customer_id = c.customer_id)`;
    const select = `c.id, c.number::int as "caseNumber", ${customerGlance('u')} as customer, ${told} as told, x.what as changed`;
    return pageOf<DueRow, Wire.ThanksDue>(
      (sql, values) => this.house.read(sql, values),
      thanksDueListing,
      asked,
      { select, from, where, parameters },
      ({ id, caseNumber, customer, told: words, changed }) => ({
        ...{ id, caseId: id, caseNumber, customer },
        draft: draftThanks({ customer: customer?.name ?? null, told: words, changed }),
      }),
    );
  }

  /** Records the letter as it was sent, once for a case and issue. */
  async record({ issueId, ...letter }: ThankYouBody, by: SignedInPerson): Promise<Wire.ThankYouRecord> {
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const { state } = await this.issues.row(issueId);
      const { id: letterId, caseId } = await this.letters.record(letter, by);
      const belongs = await tx.query('select 1 from issue_members m where m.issue_id = $1 and m.case_id = $2', [
        issueId,
        caseId,
      ]);
      if (belongs.length === 0)
        throw new Refusal('conflict', { reason: 'not-of-it', detail: 'This case does not belong to the issue.' });
      if (state !== 'fixed' && state !== 'proven')
        throw new Refusal('conflict', { reason: 'not-fixed', detail: 'Nothing has been mended yet to thank for.' });
      const at = this.clock.now();
      const made = await tx.query(
        'insert into thank_yous (case_id, id, issue_id, letter_id, recorded_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning id',
        [caseId, id, issueId, letterId, at],
      );
      if (made.length === 0)
        throw new Refusal('conflict', { reason: 'thanked', detail: 'They have been thanked for this.' });
    });
    return this.records.one(thankYous, id, by);
  }
}
