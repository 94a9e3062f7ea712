import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Wire } from '#heart-core';
import { plan } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byId, type Listing, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type FileFormat, fileFormats } from './asked-file.ts';
import { type ExportBody, exportable } from './exports.dto.ts';
import { Files } from './files.ts';
import { type MadeFile, typeOf } from './made-file.ts';

type ExportRecord = Wire.ExportRecord;

/** Once its week is over a file is gone, whatever else stands of it. */
const stateAt = (now: string) => `case when e.expires_at <= ${now} then 'expired' else e.state end`;
const columns = (
  now: string,
) => `e.id, e.resource, e.format, e.query, ${stateAt(now)} as state, e.failure, e.file_name as "fileName", e.total, e.rows_made as "rowsMade",
  e.bytes::float8 as bytes, e.created_at as "createdAt", e.finished_at as "finishedAt", e.expires_at as "expiresAt"`;

export const exportListing: Listing = {
  resource: 'exports',
  id: 'e.id',
  usual: ['createdAt', 'DESC'],
  filters: {
    id: byId('e.id'),
    ids: byId('e.id'),
    resource: byChoice('e.resource', exportable),
    format: byChoice('e.format', fileFormats),
  },
  sorts: { createdAt: { column: 'e.created_at', type: 'timestamptz' } },
};

/** Files that are made in the background: ordered, watched and fetched by the one who asked, and by nobody else. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  async order({ resource, format, filter, sort, ...figure }: ExportBody, by: SignedInPerson): Promise<ExportRecord> {
    const told = Object.entries({ filter, sort }).filter(([, value]) => value !== undefined);
    const query: Record<string, string> = {
      ...Object.fromEntries(Object.entries(figure).filter(([, value]) => value !== undefined)),
      ...Object.fromEntries(told.map(([name, value]) => [name, JSON.stringify(value)])),
    };
    await this.files.demand({ resource, format, query }, by);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      await tx.query(
        `insert into exports (id, person_id, resource, format, query, created_at) values ($1, $2, $3, $4, $5::jsonb, $6)`,
        [id, by.id, resource, format, JSON.stringify(query), at],
      );
      await plan(tx, [{ kind: 'export', subject: id, dueAt: at, recipientId: by.id }], at);
      await note(tx, { deed: 'export.order', person: by, at, refs: { export: id, resource, format } });
    });
    return this.one(id, by);
  }

  list(asked: Asked, person: SignedInPerson): Promise<Page<ExportRecord>> {
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    return pageOf<ExportRecord, ExportRecord>(
      (sql, values) => this.house.read(sql, values),
      exportListing,
      asked,
      {
        select: columns(now),
        from: 'exports e',
        where: `e.person_id = ${parameters.add(person.id)}::uuid`,
        parameters,
      },
      (row) => row,
    );
  }

  async one(id: string, person: SignedInPerson): Promise<ExportRecord> {
    const [found] = await this.house.read<ExportRecord>(
      `select ${columns('$3::timestamptz')} from exports e where e.id = $1 and e.person_id = $2`,
      [id, person.id, this.clock.now()],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** The file itself, piece by piece as it is read. */
  async file(id: string, person: SignedInPerson): Promise<MadeFile> {
    const { state, format, fileName, rowsMade, total } = await this.one(id, person);
    if (state === 'queued' || state === 'running')
      throw new Refusal('conflict', { reason: 'not-ready', detail: 'The file is still being made.' });
    if (state !== 'done') throw new Refusal('not-found', { detail: 'There is no file, or its week is over.' });
    const house = this.house;
    const progress = () => ({ rows: rowsMade, total });
    const pieces = async function* () {
      for (let place = 0; ; place++) {
        const [piece] = await house.read<{ bytes: Buffer }>(
          'select bytes from export_chunks where export_id = $1 and place = $2',
          [id, place],
        );
        if (!piece) return;
        yield piece.bytes;
      }
    };
    return { name: fileName ?? 'file', type: typeOf[format as FileFormat], stream: Readable.from(pieces()), progress };
  }
}
