import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Refusal } from '#heart-core';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { tell } from '../log/log.ts';
import { Behind } from '../people/behind.ts';
import { House } from '../platform/house.ts';
import { asRefusal } from '../platform/problem.ts';
import { requestContext, type SignedInPerson } from '../platform/request.ts';
import { jobOf } from './bulk.service.ts';
import { type CaseOfBulk, ChangeOne } from './change-one.ts';

/** So many cases are changed before the screens hear of it, and the person's rights are looked up anew. */
const atOnce = 25;

/** What is still to do of either word, and where its refusals stand. */
const ways = {
  bulkChange: {
    open: 'r.outcome is null and not exists (select 1 from bulk_stops w where w.bulk_change_id = r.bulk_change_id)',
    outcome: 'outcome',
    refused: 'refused',
  },
  bulkUndoing: {
    open: `r.outcome = 'changed' and r.undo_outcome is null`,
    outcome: 'undo_outcome',
    refused: 'undo_refused',
  },
} as const;
type Way = keyof typeof ways;

/**
 * Carries a change through case by case, in the name of who said so and with what they may do at that moment. A case and what
 * became of it are written in one transaction: a kill at any moment leaves no case changed twice and none untold.
 */
@Injectable()
export class BulkRunner implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly kinds: JobKinds,
    private readonly behind: Behind,
    private readonly one: ChangeOne,
  ) {}

  onModuleInit(): void {
    for (const way of Object.values(jobOf)) this.kinds.register(way, { errand: (job) => this.carryOut(way, job) });
  }

  private async carryOut(way: Way, job: HeldJob): Promise<void> {
    const { subject: id, recipientId } = job;
    for (;;) {
      const rows = await this.next(way, id);
      if (rows.length === 0) break;
      const may = await this.behind.job(job, 'bulk.run');
      // What stands in the audit of each case names the change as what asked for it, and the key of a program.
      await requestContext.run({ requestId: id, ...(may ? { person: may } : {}) }, async () => {
        for (const row of rows) await this.changeOne(way, row, may);
      });
      await this.tellOf(id, recipientId);
    }
  }

  private next(way: Way, id: string): Promise<CaseOfBulk[]> {
    return this.house.read<CaseOfBulk>(
      `select r.id, r.case_id as "caseId", r.before, b.wish, b.note from bulk_rows r join bulk_changes b on b.id = r.bulk_change_id
       where r.bulk_change_id = $1 and ${ways[way].open} order by r.id limit ${atOnce}`,
      [id],
    );
  }

  private async changeOne(way: Way, row: CaseOfBulk, person: SignedInPerson | null): Promise<void> {
    if (!person) return this.refuse(way, row, 'left');
    try {
      await this.house.deed(async (tx) => {
        const [mine] = await tx.query(
          `select 1 from bulk_rows r where r.case_id = $1 and r.id = $2 and ${ways[way].open} for update`,
          [row.caseId, row.id],
        );
        if (!mine) return;
        if (way === 'bulkChange') await this.one.change(tx, row, person);
        else await this.one.putBack(tx, row, person);
      });
    } catch (problem) {
      const refusal = asRefusal(problem);
      if (refusal.code === 'internal' || refusal.code === 'unavailable') throw problem;
      await this.refuse(way, row, reasonOf(refusal));
    }
  }

  private async refuse(way: Way, { caseId, id }: CaseOfBulk, reason: string): Promise<void> {
    const { open, outcome, refused } = ways[way];
    await this.house.read(
      `update bulk_rows r set ${outcome} = 'refused', ${refused} = $3 where r.case_id = $1 and r.id = $2 and ${open}`,
      [caseId, id, reason],
    );
  }

  private async tellOf(id: string, personId: string | null): Promise<void> {
    const personIds = personId ? [personId] : [];
    await this.house.deed((tx) => tell(tx, { resource: 'bulk-changes', squadIds: [], personIds, ids: [id] }));
  }
}

/** Why a case was left as it was, in one word: the fault of a field, the finer cause, or the code. */
function reasonOf({ code, facts }: Refusal): string {
  const [fault] = (facts.errors as { code: string }[] | undefined) ?? [];
  return fault?.code ?? String(facts.reason ?? code);
}
