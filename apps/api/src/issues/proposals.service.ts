import { Injectable } from '@nestjs/common';
import { alikeTexts, type Wire } from '#heart-core';
import { readsCase, seesCase } from '../people/visible.ts';
import { House } from '../platform/house.ts';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { isLive, issueTables } from './issues.sql.ts';

/** The newest cases are looked at, so many: found by their index, compared in a moment. */
const mostLooked = 2000;
const mostProposed = 20;
/** Longer texts are compared by their beginning. */
const longestCompared = 6000;
const longestExample = 600;
/** Where so many of a group have one symptom already, the words say nothing new. */
const mostlyKnown = 0.8;

interface Told {
  id: string;
  text: string;
  symptomId: string | null;
  customerId: string | null;
  receivedAt: Date;
}

/** Cases that say nearly the same in free words, and belong to no issue yet. */
@Injectable()
export class ProposalsService {
  constructor(private readonly house: House) {}

  /** Looks for what people put alike, and for letters sent again and again, among the newest cases that the reader may read. */
  async look(today: string, person: SignedInPerson): Promise<Wire.IssueProposals> {
    const told = await this.newest(today, person);
    const byId = new Map(told.map((one) => [one.id, one]));
    const groups = alikeTexts(told).map(({ kind, ids, exampleId }) => ({
      kind,
      exampleId,
      cases: ids.flatMap((id) => byId.get(id) ?? []),
    }));
    const proposals = groups
      .filter(({ kind, cases }) => kind === 'letter' || !isKnown(cases))
      .slice(0, mostProposed)
      .map(({ kind, exampleId, cases }): Wire.IssueProposal => {
        const times = cases.map(({ receivedAt }) => receivedAt.getTime());
        return {
          ...{ id: exampleId, kind, n: cases.length, caseIds: cases.map(({ id }) => id) },
          example: (byId.get(exampleId)?.text ?? '').slice(0, longestExample),
          customers: new Set(cases.flatMap(({ customerId }) => customerId ?? [])).size,
          firstAt: new Date(Math.min(...times)).toISOString(),
          lastAt: new Date(Math.max(...times)).toISOString(),
        };
      });
    return { looked: told.length, since: told.at(-1)?.receivedAt.toISOString() ?? null, proposals };
  }

  private newest(today: string, person: SignedInPerson): Promise<Told[]> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const words = `left(coalesce((select e.fields->>'restatement' from evidence e where e.case_id = c.id and e.step_key = 'hear' order by e.version desc limit 1), c.description, c.summary), ${longestCompared})`;
    return this.house.read<Told>(
      `select n.id, n.text, n.symptom_id as "symptomId", n.customer_id as "customerId", n.received_at as "receivedAt" from (
         select c.id, ${words} as text, c.symptom_id, c.customer_id, c.received_at from cases c
         where not c.set_aside and ${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)} order by c.received_at desc, c.id desc limit ${mostLooked}) n
       where not exists (select 1 from issue_members m join (select i.id from ${issueTables(day)} where ${isLive}) l on l.id = m.issue_id where m.case_id = n.id)
       order by n.received_at desc, n.id desc`,
      parameters.values,
    );
  }
}

function isKnown(cases: readonly Told[]): boolean {
  const often = new Map<string, number>();
  for (const { symptomId } of cases) if (symptomId) often.set(symptomId, (often.get(symptomId) ?? 0) + 1);
  return Math.max(0, ...often.values()) >= mostlyKnown * cases.length;
}
