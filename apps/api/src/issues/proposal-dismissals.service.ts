import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { readsCase, seesCase, Visible } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import {
  type Asked,
  byChoice,
  byFlag,
  byId,
  type Listing,
  type Page,
  Parameters,
  pageOf,
} from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { heardIn } from './heard.sql.ts';
import type { ProposalDismissalBody } from './issues.dto.ts';

export const dismissalListing: Listing = {
  resource: 'proposal-dismissals',
  id: 'd.id',
  usual: ['at', 'DESC'],
  filters: {
    id: byId('d.id'),
    ids: byId('d.id'),
    kind: byChoice('d.kind', ['letter', 'words']),
    takenBack: byFlag('z.id is not null'),
  },
  sorts: { at: { column: 'd.at', type: 'timestamptz' } },
};

export const undoingListing: Listing = {
  resource: 'dismissal-undoings',
  id: 'z.id',
  usual: ['at', 'DESC'],
  filters: { id: byId('z.id'), ids: byId('z.id'), dismissalId: byId('z.dismissal_id') },
  sorts: { at: { column: 'z.at', type: 'timestamptz' } },
};

/** What was proposed as one problem, and somebody said that it is none. */
@Injectable()
export class ProposalDismissalsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly visible: Visible,
  ) {}

  /** Each is told to whoever sees one of its cases, with as many as they see, and in words where they may read them. */
  list(asked: Asked, person: SignedInPerson): Promise<Page<Wire.ProposalDismissalRecord>> {
    const parameters = new Parameters();
    const example = `(select ${heardIn('c')} from cases c where c.id = d.example_id and ${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)})`;
    return pageOf<Wire.ProposalDismissalRecord, Wire.ProposalDismissalRecord>(
      (sql, values) => this.house.read(sql, values),
      dismissalListing,
      asked,
      {
        select: `d.id, d.kind, d.reason, d.by_id as "byId", d.at, s.n, left(${example}, 600) as example, z.by_id as "takenBackById", z.at as "takenBackAt"`,
        from: `proposal_dismissals d left join dismissal_undoings z on z.dismissal_id = d.id cross join lateral (select count(*)::int as n from dismissed_cases x where x.dismissal_id = d.id and ${seesCase(person, 'x.case_id', parameters)}) s`,
        where: 's.n > 0',
        parameters,
      },
      (row) => row,
    );
  }

  async one(id: string, person: SignedInPerson): Promise<Wire.ProposalDismissalRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  async dismiss(body: ProposalDismissalBody, by: SignedInPerson): Promise<Wire.ProposalDismissalRecord> {
    const { kind, exampleId, reason } = body;
    const caseIds = [...new Set(body.caseIds)];
    if (!caseIds.includes(exampleId))
      throw invalid([{ pointer: '/exampleId', code: 'reference', detail: 'The example is one of the cases.' }]);
    if ((await this.visible.casesSeen(caseIds, by)).size < caseIds.length) throw new Refusal('not-found');
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const at = this.clock.now();
      await tx.query(
        'insert into proposal_dismissals (id, kind, example_id, reason, by_id, at) values ($1, $2, $3, $4, $5, $6)',
        [id, kind, exampleId, reason, by.id, at],
      );
      await tx.query('insert into dismissed_cases (case_id, dismissal_id) select unnest($1::uuid[]), $2', [
        caseIds,
        id,
      ]);
      const refs = { dismissal: id, kind, example: exampleId, cases: caseIds.length };
      await note(tx, { deed: 'issueProposal.dismiss', person: by, at, refs, live: [] });
    });
    return this.one(id, by);
  }

  /** Takes a dismissal back: its cases are proposed again, unless another one holds them or an issue gathers them. */
  async takeBack(dismissalId: string, by: SignedInPerson): Promise<Wire.DismissalUndoingRecord> {
    await this.one(dismissalId, by);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const undone = await tx.query(
        'insert into dismissal_undoings (id, dismissal_id, by_id, at) values ($1, $2, $3, $4) on conflict (dismissal_id) do nothing returning id',
        [id, dismissalId, by.id, at],
      );
      if (undone.length === 0)
        throw new Refusal('conflict', { reason: 'undone', detail: 'Somebody has taken it back already.' });
      const refs = { dismissal: dismissalId, undoing: id };
      await note(tx, { deed: 'issueProposal.takeBack', person: by, at, refs, live: [] });
    });
    return this.oneUndoing(id, by);
  }

  /** Told to whoever is told of the dismissal. */
  undoings(asked: Asked, person: SignedInPerson): Promise<Page<Wire.DismissalUndoingRecord>> {
    const parameters = new Parameters();
    return pageOf<Wire.DismissalUndoingRecord, Wire.DismissalUndoingRecord>(
      (sql, values) => this.house.read(sql, values),
      undoingListing,
      asked,
      {
        select: 'z.id, z.dismissal_id as "dismissalId", z.by_id as "byId", z.at',
        from: 'dismissal_undoings z',
        where: `exists (select 1 from dismissed_cases x where x.dismissal_id = z.dismissal_id and ${seesCase(person, 'x.case_id', parameters)})`,
        parameters,
      },
      (row) => row,
    );
  }

  async oneUndoing(id: string, person: SignedInPerson): Promise<Wire.DismissalUndoingRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.undoings(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }
}
