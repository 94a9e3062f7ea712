import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byId, type Listing, type Page, plainPage } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ListsService } from './lists.service.ts';
import { demandList } from './placing.ts';
import { tellRows, undoList } from './undo-list.sql.ts';

export const undoingListing: Listing = {
  resource: 'list-undoings',
  id: 'n.id',
  usual: ['at', 'DESC'],
  filters: { id: byId('n.id'), ids: byId('n.id'), listImportId: byId('n.list_import_id') },
  sorts: { at: { column: 'n.at', type: 'timestamptz' } },
};
const columns =
  'n.id, n.list_import_id as "listImportId", n.by_id as "byId", n.at, n.taken_back as "takenBack", n.kept';

/** A list that was taken in by mistake: whom it added, and nobody has used since, goes again. */
@Injectable()
export class ListUndoingsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly lists: ListsService,
  ) {}

  /** Takes a list back as far as that can be done; its rows say of each what became of it. */
  async undo(listImportId: string, by: SignedInPerson): Promise<Wire.ListUndoing> {
    const { kind, added, changed } = await this.lists.one(listImportId);
    demandList(kind, by);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      // Two at once meet at the list: the second finds it undone.
      await tx.query('select 1 from list_rows where list_import_id = $1 order by line for update', [listImportId]);
      const undone: unknown[] = await tx.query('select id from list_undoings where list_import_id = $1', [
        listImportId,
      ]);
      if (undone.length > 0)
        throw new Refusal('conflict', { reason: 'undone', detail: 'This list has been taken back already.' });
      const gone: { id: string }[] = (await tx.query(undoList[kind], [listImportId]))[0];
      const ids = gone.map((one) => one.id);
      await tx.query(tellRows, [listImportId, ids]);
      await tx.query(
        'insert into list_undoings (id, list_import_id, by_id, at, taken_back, kept) values ($1, $2, $3, $4, $5, $6)',
        [id, listImportId, by.id, at, ids.length, added + changed - ids.length],
      );
      const refs = { list: listImportId, undoing: id, kind, takenBack: ids };
      await note(tx, { deed: 'list.undo', person: by, at, refs });
    });
    return this.one(id);
  }

  list(asked: Asked): Promise<Page<Wire.ListUndoing>> {
    return plainPage((sql, values) => this.house.read(sql, values), undoingListing, asked, columns, 'list_undoings n');
  }

  async one(id: string): Promise<Wire.ListUndoing> {
    const [found] = await this.house.read<Wire.ListUndoing>(`select ${columns} from list_undoings n where n.id = $1`, [
      id,
    ]);
    if (!found) throw new Refusal('not-found');
    return found;
  }
}
