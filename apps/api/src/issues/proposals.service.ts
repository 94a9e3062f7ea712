import { setImmediate as rest } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type AlikeTexts, findAlike, type Said, type Wire } from '#heart-core';
import { readsCase, seesCase } from '../people/visible.ts';
import { House } from '../platform/house.ts';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { heardIn } from './heard.sql.ts';
import { isLive, issueTables } from './issues.sql.ts';

/** The newest cases are looked at, so many, and so many letters of them; the answer says how many it were. */
const mostLooked = 20_000;
const mostLetters = 20_000_000;
/** They are read so many at a time. */
const atATime = 2000;
const mostProposed = 20;
const longestExample = 600;
/** Where so many of a group have one symptom already, the words say nothing new. */
const mostlyKnown = 0.8;

interface Told {
  id: string;
  text: string;
  symptomId: string | null;
  customerId: string | null;
  receivedAt: Date;
  /** It belongs to a live issue, or was dismissed. */
  settled: boolean;
}

/** Cases that say nearly the same in free words, and belong to no issue yet. */
@Injectable()
export class ProposalsService {
  private readonly looks = new Map<string, Promise<Wire.IssueProposals>>();

  constructor(private readonly house: House) {}

  /** Looks for what people put alike, and for letters sent again and again, among the newest cases that the reader may read. */
  look(today: string, person: SignedInPerson): Promise<Wire.IssueProposals> {
    // Who asks again before the answer has come gets the same one: a look takes seconds, and holds the words of many cases.
    const whose = JSON.stringify([person.id, person.role, person.squadIds]);
    const found = this.looks.get(whose) ?? this.find(today, person).finally(() => this.looks.delete(whose));
    this.looks.set(whose, found);
    return found;
  }

  private async find(today: string, person: SignedInPerson): Promise<Wire.IssueProposals> {
    const told = await this.newest(today, person);
    const byId = new Map(told.map((one) => [one.id, one]));
    const groups = (await withRests(told)).map(({ kind, ids, exampleId }) => ({
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
    return { looked: told.length, since: told.at(-1)?.receivedAt.toISOString() ?? null, most: mostLooked, proposals };
  }

  private async newest(today: string, person: SignedInPerson): Promise<Told[]> {
    const told: Told[] = [];
    let letters = 0;
    let after: Told | undefined;
    for (let read = 0; read < mostLooked && letters < mostLetters; read += atATime) {
      const window = await this.window(today, person, after);
      for (const one of window) {
        if (one.settled) continue;
        told.push(one);
        letters += one.text.length;
      }
      after = window.at(-1);
      if (window.length < atATime) break;
    }
    return told;
  }

  /** The next cases, from the newest back. */
  private window(today: string, person: SignedInPerson, after?: Told): Promise<Told[]> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const further = after
      ? `and (c.received_at, c.id) < (${parameters.add(after.receivedAt)}::timestamptz, ${parameters.add(after.id)}::uuid)`
      : '';
    return this.house.read<Told>(
      `with live as materialized (select i.id from ${issueTables(day)} where ${isLive}),
         newest as materialized (select c.id, ${heardIn('c')} as text, c.symptom_id, c.customer_id, c.received_at from cases c
           where not c.set_aside and ${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)} ${further}
           order by c.received_at desc, c.id desc limit ${atATime})
       select n.id, n.text, n.symptom_id as "symptomId", n.customer_id as "customerId", n.received_at as "receivedAt",
         (exists (select 1 from issue_members m where m.case_id = n.id and m.issue_id in (select id from live)) or exists (select 1 from dismissed_cases x where x.case_id = n.id and not exists (select 1 from dismissal_undoings z where z.dismissal_id = x.dismissal_id))) as settled
       from newest n order by n.received_at desc, n.id desc`,
      parameters.values,
    );
  }
}

/** Others are answered between the steps of a long look. */
async function withRests(told: readonly Said[]): Promise<AlikeTexts[]> {
  const work = findAlike(told);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await rest();
  }
}

function isKnown(cases: readonly Told[]): boolean {
  const often = new Map<string, number>();
  for (const { symptomId } of cases) if (symptomId) often.set(symptomId, (often.get(symptomId) ?? 0) + 1);
  return Math.max(0, ...often.values()) >= mostlyKnown * cases.length;
}
