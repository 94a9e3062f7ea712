import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { causeChangeKinds, childrenOf, Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byId, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { CauseChangeBody, CauseUndoingBody } from './changes.dto.ts';
import { keepNames } from './name-keys.ts';
import { askedChange, demandPossible } from './refuse-change.ts';
import { type Ask, changesOf, hang, holdTree, keptReadings, restateReadings, type TreeRow, treeOf } from './tree.ts';
import { demandUndoable, undo } from './undo-change.ts';

const columns = `h.id, h.kind, h.cause_id as "causeId", h.into_id as "intoId", h.from_id as "fromId", h.parts, h.brought_ids as "broughtIds", h.reason,
  h.made_by_id as "madeById", h.made_at as "madeAt", u.undone_at as "undoneAt", u.undone_by_id as "undoneById"`;
export const changeListing: Listing = {
  resource: 'cause-changes',
  id: 'h.id',
  usual: ['place', 'DESC'],
  filters: {
    id: byId('h.id'),
    ids: byId('h.id'),
    causeId: {
      ...byId('h.cause_id'),
      where: (ids, parameters) => {
        const at = `${parameters.add(ids)}::uuid[]`;
        return `(h.cause_id = any(${at}) or h.into_id = any(${at}) or h.from_id = any(${at}))`;
      },
    },
    kind: byChoice('h.kind', causeChangeKinds),
  },
  sorts: { place: { column: 'h.place', type: 'bigint' }, madeAt: { column: 'h.made_at', type: 'timestamptz' } },
};
export const undoingListing: Listing = {
  resource: 'cause-undoings',
  id: 'u.id',
  usual: ['undoneAt', 'DESC'],
  filters: { id: byId('u.id'), ids: byId('u.id'), changeId: byId('u.change_id') },
  sorts: { undoneAt: { column: 'u.undone_at', type: 'timestamptz' } },
};

/** Merges, splits, moves and retires causes; a change can be undone, and no fact is ever rewritten. */
@Injectable()
export class CauseChangesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked) {
    return this.page<Wire.CauseChangeRecord>(
      changeListing,
      asked,
      columns,
      'cause_changes h left join cause_undoings u on u.change_id = h.id',
    );
  }

  listUndoings(asked: Asked) {
    const select = 'u.id, u.change_id as "changeId", u.undone_by_id as "undoneById", u.undone_at as "undoneAt"';
    return this.page<Wire.CauseUndoingRecord>(undoingListing, asked, select, 'cause_undoings u');
  }

  one(id: string): Promise<Wire.CauseChangeRecord> {
    return this.only(this.list(byIdAlone(id)));
  }

  oneUndoing(id: string): Promise<Wire.CauseUndoingRecord> {
    return this.only(this.listUndoings(byIdAlone(id)));
  }

  async change(body: CauseChangeBody, by: SignedInPerson): Promise<Wire.CauseChangeRecord> {
    const asked = askedChange(body);
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      await holdTree(tx);
      const before = await keptReadings(tx);
      const tree = await treeOf(askIn(tx));
      demandPossible(tree, asked);
      const cause = tree.find((one) => one.id === asked.causeId) as TreeRow;
      const parts = body.parts ? await this.addParts(tx, body.parts, cause) : [];
      const brought = body.kind === 'merge' ? childrenOf(tree, cause.id).map((child) => child.id) : [];
      await apply(tx, body, cause, brought);
      await tx.query(
        `insert into cause_changes (id, place, kind, cause_id, into_id, from_id, parts, brought_ids, reason, made_by_id, made_at)
         select $1, coalesce(max(place), 0) + 1, $2, $3, $4, $5, $6::jsonb, $7::uuid[], $8, $9, $10 from cause_changes`,
        [
          ...[id, body.kind, cause.id, asked.intoId ?? null, body.kind === 'move' ? cause.parentId : null],
          ...[JSON.stringify(parts), brought, body.reason ?? null, by.id, this.clock.now()],
        ],
      );
      await restateReadings(tx, before);
      await this.tell(tx, `cause.${body.kind}`, by, {
        change: id,
        cause: cause.id,
        into: asked.intoId ?? null,
        parts: parts.map((part) => part.causeId),
      });
    });
    return this.one(id);
  }

  async undo({ changeId }: CauseUndoingBody, by: SignedInPerson): Promise<Wire.CauseUndoingRecord> {
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      await holdTree(tx);
      const before = await keptReadings(tx);
      const changes = await changesOf(askIn(tx));
      const change = changes.find((one) => one.id === changeId);
      if (!change)
        throw new Refusal('unprocessable', {
          detail: 'There is no such change of the tree.',
          errors: [{ pointer: '/changeId', code: 'reference', detail: 'There is no such change.' }],
        });
      const tree = await treeOf(askIn(tx));
      await demandUndoable(tx, tree, changes, change);
      await undo(tx, tree, change);
      await tx.query('insert into cause_undoings (id, change_id, undone_by_id, undone_at) values ($1, $2, $3, $4)', [
        ...[id, changeId, by.id, this.clock.now()],
      ]);
      await restateReadings(tx, before);
      await this.tell(tx, 'cause.undo', by, { undoing: id, change: changeId, cause: change.causeId });
    });
    return this.oneUndoing(id);
  }

  /** The causes that a split makes stand beside the one that is split. */
  private async addParts(tx: EntityManager, parts: NonNullable<CauseChangeBody['parts']>, beside: TreeRow) {
    const symptomIds = [...new Set(parts.flatMap((part) => part.symptomIds))];
    const known = await tx.query('select id from symptoms where id = any($1::uuid[])', [symptomIds]);
    if (known.length < symptomIds.length)
      throw new Refusal('unprocessable', {
        detail: 'There is no such symptom.',
        errors: [{ pointer: '/parts', code: 'reference', detail: 'There is no such symptom.' }],
      });
    const made = [];
    for (const { name, definition, symptomIds } of parts) {
      const causeId = uuidv7();
      await tx.query(
        `insert into causes (id, parent_id, parent_level, level, name, definition, owner_id, controllable)
         select $1, parent_id, parent_level, level, $2, $3, owner_id, controllable from causes where id = $4`,
        [causeId, name, definition ?? null, beside.id],
      );
      await keepNames(tx, 'causes', causeId, name, []);
      made.push({ causeId, symptomIds });
    }
    return made;
  }

  private tell(tx: EntityManager, deed: string, person: SignedInPerson, refs: Record<string, unknown>) {
    return note(tx, { deed, person, at: this.clock.now(), refs });
  }

  private page<Row extends { id: string }>(listing: Listing, asked: Asked, select: string, from: string) {
    const read = <R>(sql: string, values: unknown[]) => this.house.read<R>(sql, values);
    return pageOf<Row, Row>(
      read,
      listing,
      asked,
      { select, from, where: 'true', parameters: new Parameters() },
      (row) => row,
    );
  }

  private async only<Row>(page: Promise<{ rows: Row[] }>): Promise<Row> {
    const [found] = (await page).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }
}

const byIdAlone = (id: string): Asked => ({
  filter: { id: [id] },
  sort: 'id',
  order: 'ASC',
  from: 0,
  to: 0,
  after: null,
});
const askIn =
  (tx: EntityManager): Ask =>
  (sql, values) =>
    tx.query(sql, values);

/** What a change does to the tree itself. */
async function apply(
  tx: EntityManager,
  { kind, intoId, parentId }: CauseChangeBody,
  cause: TreeRow,
  brought: string[],
) {
  if (kind === 'merge') {
    // Where it counts from now on is worked out from all changes, right after; until then, no table says otherwise.
    await tx.query('update causes set merged_into_id = $2, counts_as_id = $2, version = version + 1 where id = $1', [
      ...[cause.id, intoId],
    ]);
    if (brought.length > 0) await hang(tx, brought, intoId as string);
  } else if (kind === 'move') await hang(tx, [cause.id], parentId ?? null);
  else if (kind === 'retire' || kind === 'restore')
    await tx.query('update causes set active = $2, version = version + 1 where id = $1', [
      cause.id,
      kind === 'restore',
    ]);
}
