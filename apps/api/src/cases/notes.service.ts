import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { byId } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CaseRecords, collection } from './case-records.ts';
import type { NoteBody } from './cases.dto.ts';
import { holdCase } from './hold-case.ts';

export const notes = collection<Wire.NoteRecord>(
  'notes',
  'notes',
  `r.squad_id as "squadId", r.author_id as "authorId", r.text, r.recorded_at as "recordedAt"`,
  'r.recorded_at',
  { authorId: byId('r.author_id') },
);

/** What colleagues tell one another about a case: shown in its story, never to the customer. */
@Injectable()
export class NotesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
  ) {}

  async record({ caseId, text }: NoteBody, by: SignedInPerson) {
    const now = this.clock.now();
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const held = await holdCase(tx, caseId, by);
      await tx.query(
        'insert into notes (case_id, id, squad_id, author_id, text, recorded_at) values ($1, $2, $3, $4, $5, $6)',
        [held.id, id, held.squadId, by.id, text, now],
      );
      await note(tx, {
        deed: 'note.record',
        person: by,
        at: now,
        caseId,
        refs: { note: id },
        story: [{ deed: 'note.record', occurredAt: now, facts: { text } }],
        live: [{ resource: 'cases', squadIds: [held.squadId], ids: [held.id] }],
      });
    });
    return this.records.one(notes, id, by);
  }
}
