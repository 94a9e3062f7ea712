import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type CustomField, type FieldProblem, Refusal, type Wire } from '#heart-core';
import { countAgain } from '../cases/count-again.ts';
import { CustomAnswers } from '../custom-fields/custom-answers.ts';
import { Forgetting } from '../jobs/forgetting.ts';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import {
  type Asked,
  byChoice,
  byFlag,
  byId,
  byMoment,
  byWords,
  type Listing,
  type Page,
  plainPage,
} from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { forgetRejectedSql } from './forget-rejected.sql.ts';
import { ImportsRunner } from './imports.runner.ts';
import { faultsOfHeader, faultsOfMapping } from './mapping.ts';
import { onceUploaded } from './once-uploaded.ts';
import { mappingFor, presetOf, presetRecord, presets } from './presets/presets.ts';
import { previewOf } from './preview.ts';
import { csvLine, rejectedLine } from './rejected-csv.ts';
import { stillThere, undoImport } from './undo-import.sql.ts';
import { receive, type Said, type Upload } from './upload.ts';

/** The file is kept in pieces of this size until the import has ended. */
const pieceBytes = 256 * 1024;
const states = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

const columns = `i.id, i.file_name as "fileName", i.bytes::float8 as bytes, i.bytes_read::float8 as "bytesRead", i.preset, i.dry_run as "dryRun", i.state, i.failure, i.columns, i.mapping,
  i.total, i.accepted, i.rejected, i.duplicates, i.earlier_events as "earlierEvents", i.contradictory, i.first_received_at as "firstReceivedAt", i.last_received_at as "lastReceivedAt", i.figures, (select u.at from import_undoings u where u.import_id = i.id) as "undoneAt", i.person_id as "personId",
  i.created_at as "createdAt", i.finished_at as "finishedAt"`;

const undoingColumns = 'u.id, u.import_id as "importId", u.by_id as "byId", u.at, u.taken_back as "takenBack", u.kept';

export const importListing: Listing = {
  resource: 'imports',
  id: 'i.id',
  usual: ['createdAt', 'DESC'],
  filters: {
    id: byId('i.id'),
    ids: byId('i.id'),
    state: byChoice('i.state', states),
    dryRun: byFlag('i.dry_run'),
    personId: byId('i.person_id'),
    preset: byWords((place) => `i.preset = ${place}`),
    from: byMoment('i.created_at', '>='),
    to: byMoment('i.created_at', '<'),
    q: byWords((place) => `i.file_name ilike '%' || ${place} || '%'`),
  },
  sorts: {
    createdAt: { column: 'i.created_at', type: 'timestamptz' },
    fileName: { column: 'i.file_name', type: 'text' },
    state: { column: 'i.state', type: 'text' },
  },
};

export const undoingListing: Listing = {
  resource: 'import-undoings',
  id: 'u.id',
  usual: ['at', 'DESC'],
  filters: { id: byId('u.id'), ids: byId('u.id'), importId: byId('u.import_id') },
  sorts: { at: { column: 'u.at', type: 'timestamptz' } },
};

export const rejectedListing: Listing = {
  resource: 'rejected-rows',
  id: 'r.id',
  usual: ['line', 'ASC'],
  filters: {
    id: byId('r.id'),
    ids: byId('r.id'),
    importId: byId('r.import_id'),
    code: byWords((place) => `r.code = ${place}`, 60),
  },
  sorts: { line: { column: 'r.line', type: 'bigint' }, code: { column: 'r.code', type: 'text' } },
};

/** Cases of other systems on their way in. */
@Injectable()
export class ImportsService implements OnModuleInit {
  private readonly read = <R>(sql: string, values: unknown[]) => this.house.read<R>(sql, values);

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly runner: ImportsRunner,
    private readonly answers: CustomAnswers,
    private readonly forgetting: Forgetting,
  ) {}

  onModuleInit(): void {
    this.forgetting.forgets('refusedRowsKeptDays', forgetRejectedSql);
  }

  /** Takes a file and what its columns mean, and leaves the work to the runner. */
  async take(request: FastifyRequest, by: SignedInPerson): Promise<Wire.ImportRecord> {
    const key = request.headers['idempotency-key'];
    const record = await receive(request, async (said, upload) => {
      const sheet = upload.sheet(sheetAsked(said));
      const { preset, mapping, header } = await understood(said, sheet, await this.answers.asked());
      return this.house.deed(async (tx) => {
        const keyed = { route, key, by, said: [said.preset, said.mapping, said.dryRun], fileHash: upload.hash };
        return onceUploaded<Wire.ImportRecord>(tx, keyed, this.clock.now(), async () => {
          const id = await this.keepFile(tx, { upload: sheet, preset, mapping, header, dryRun: said.dryRun, by });
          const [fresh] = await tx.query(`select ${columns} from imports i where i.id = $1`, [id]);
          return fresh;
        });
      });
    });
    this.runner.nudge();
    return record;
  }

  /** Looks at a file without keeping anything of it. */
  preview(request: FastifyRequest): Promise<Wire.ImportPreview> {
    const look = async (said: Said, upload: Upload) =>
      previewOf(upload.sheet(sheetAsked(said)), said, await this.answers.asked(), this.clock.now());
    return receive(request, look, false);
  }

  private async keepFile(
    tx: EntityManager,
    {
      upload,
      preset,
      mapping,
      header,
      dryRun,
      by,
    }: {
      upload: Upload;
      preset: string | null;
      mapping: Wire.ImportMapping;
      header: string[];
      dryRun: boolean;
      by: SignedInPerson;
    },
  ): Promise<string> {
    const id = uuidv7();
    const at = this.clock.now();
    await tx.query(
      `insert into imports (id, file_name, file_hash, bytes, preset, mapping, dry_run, state, columns, person_id, created_at) values ($1, $2, $3, $4, $5, $6::jsonb, $7, 'queued', $8::jsonb, $9, $10)`,
      [
        id,
        upload.fileName,
        upload.hash,
        upload.bytes,
        preset,
        JSON.stringify(mapping),
        dryRun,
        JSON.stringify(header),
        by.id,
        at,
      ],
    );
    let place = 0;
    for await (const bytes of upload.pieces(pieceBytes))
      await tx.query('insert into import_chunks (import_id, place, bytes) values ($1, $2, $3)', [id, place++, bytes]);
    const refs = { import: id, fileHash: upload.hash, bytes: upload.bytes, preset, dryRun };
    await note(tx, {
      deed: 'import.start',
      person: by,
      at,
      refs,
      live: [{ resource: 'imports', squadIds: [], ids: [id] }],
    });
    return id;
  }

  presets(): Wire.ImportPreset[] {
    return presets.map(presetRecord);
  }

  list(asked: Asked): Promise<Page<Wire.ImportRecord>> {
    return plainPage(this.read, importListing, asked, columns, 'imports i');
  }

  rejected(asked: Asked): Promise<Page<Wire.RejectedRowRecord>> {
    return plainPage(
      this.read,
      rejectedListing,
      asked,
      'r.id, r.import_id as "importId", r.record, r.line, r.columns, r.code, r.reason',
      'rejected_rows r',
    );
  }

  async one(id: string): Promise<Wire.ImportRecord> {
    const [found] = await this.house.read<Wire.ImportRecord>(`select ${columns} from imports i where i.id = $1`, [id]);
    if (!found) throw new Refusal('not-found');
    return found;
  }

  async oneRejected(id: string): Promise<Wire.RejectedRowRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.rejected(asked)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** The rejected rows as a file to mend and send again: the file's own columns, and behind them line and reason. */
  async rejectedCsv(id: string): Promise<Readable> {
    const { columns: header } = await this.one(id);
    const width = header?.length ?? 0;
    const rows = (after: number) =>
      this.house.read<Wire.RejectedRowRecord & { record: number }>(
        'select record, line, columns, code, reason from rejected_rows where import_id = $1 and record > $2 order by record limit 500',
        [id, after],
      );
    const lines = async function* () {
      yield csvLine([...(header ?? []), 'line', 'reason']);
      for (let last = 0, some = await rows(last); some.length > 0; some = await rows(last)) {
        for (const row of some) {
          last = row.record;
          yield rejectedLine(row, width);
        }
      }
    };
    return Readable.from(lines());
  }

  /** Stops an import. What was accepted stays: those cases are as good as if they had come alone. */
  async cancel(id: string, by: SignedInPerson): Promise<Wire.ImportRecord> {
    await this.one(id);
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        `update imports set state = 'cancelled', finished_at = $2, lease_until = null where id = $1 and state in ('queued', 'running') returning id`,
        [id, at],
      );
      if (rows.length === 0)
        throw new Refusal('conflict', { reason: 'ended', detail: 'This import has already ended.' });
      await tx.query('delete from import_chunks where import_id = $1', [id]);
      await note(tx, {
        deed: 'import.cancel',
        person: by,
        at,
        refs: { import: id },
        live: [{ resource: 'imports', squadIds: [], ids: [id] }],
      });
    });
    return this.one(id);
  }

  /** Takes an import back: what nobody has worked on leaves lists and figures, the rest stays. */
  async undo(importId: string, by: SignedInPerson): Promise<Wire.ImportUndoing> {
    const { state, dryRun } = await this.one(importId);
    if (state === 'queued' || state === 'running')
      throw new Refusal('conflict', { reason: 'running', detail: 'Stop this import first.' });
    if (dryRun) throw new Refusal('conflict', { reason: 'trial', detail: 'It only tried: there is nothing to undo.' });
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const held: unknown[] = await tx.query('select id from imports where id = $1 for update', [importId]);
      const undone: unknown[] = await tx.query('select id from import_undoings where import_id = $1', [importId]);
      if (held.length === 0 || undone.length > 0)
        throw new Refusal('conflict', { reason: 'undone', detail: 'This import has been undone already.' });
      const [gone]: [{ id: string }[]] = await tx.query(undoImport, [importId, by.id, by.name, at]);
      const [{ n: kept }] = await tx.query(stillThere, [importId]);
      await countAgain(
        tx,
        gone.map((one) => one.id),
      );
      await tx.query(
        'insert into import_undoings (id, import_id, by_id, at, taken_back, kept) values ($1, $2, $3, $4, $5, $6)',
        [id, importId, by.id, at, gone.length, kept],
      );
      await note(tx, {
        deed: 'import.undo',
        person: by,
        at,
        refs: { import: importId, undoing: id, takenBack: gone.length, kept },
        live: [
          { resource: 'imports', squadIds: [], ids: [importId] },
          { resource: 'cases', squadIds: [] },
        ],
      });
    });
    return this.oneUndoing(id);
  }

  undoings(asked: Asked): Promise<Page<Wire.ImportUndoing>> {
    return plainPage(this.read, undoingListing, asked, undoingColumns, 'import_undoings u');
  }

  async oneUndoing(id: string): Promise<Wire.ImportUndoing> {
    const [found] = await this.house.read<Wire.ImportUndoing>(
      `select ${undoingColumns} from import_undoings u where u.id = $1`,
      [id],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }
}

interface Understood {
  preset: string | null;
  /** As it will be carried out: with encoding and delimiter, found where nobody said them. */
  mapping: Wire.ImportMapping;
  header: string[];
}

/** What was said of the file, held against the file itself. A mapping beside a preset says it instead of the preset. */
async function understood(
  { preset: name, mapping: given }: Said,
  upload: Upload,
  customFields: readonly CustomField[],
): Promise<Understood> {
  const preset = name === undefined ? null : presetOf(name);
  if (preset === undefined)
    throw invalid([
      { pointer: '/preset', code: 'choice', detail: `Presets are ${presets.map((one) => one.name).join(', ')}.` },
    ]);
  if (given !== undefined) demand(faultsOfMapping(given, customFields));
  const asked = given as Wire.ImportMapping | undefined;
  const encoding = asked?.options?.encoding ?? upload.encoding;
  const { columns: header, delimiter } = await upload.header(encoding, asked?.options?.delimiter);
  const mapping = asked ?? (preset && mappingFor(preset, header, customFields));
  if (!mapping) {
    const wanted = (preset?.variants ?? []).map((variant) =>
      variant.columns.filter((column) => !header.some((one) => one.trim() === column)).join(', '),
    );
    throw invalid([
      {
        pointer: '/preset',
        code: 'noColumn',
        detail: `This file is none of ${name}: it lacks the columns ${wanted.join('; or ')}.`,
      },
    ]);
  }
  demand(faultsOfHeader(mapping, header));
  return {
    preset: preset?.name ?? null,
    mapping: { options: { ...mapping.options, encoding, delimiter, ...sheetOf(upload) }, fields: mapping.fields },
    header,
  };
}

/** The sheet that a mapping names; whether the mapping holds is said later. */
function sheetAsked({ mapping }: Said): string | undefined {
  const sheet = (mapping as Wire.ImportMapping | null | undefined)?.options?.sheet;
  return typeof sheet === 'string' ? sheet : undefined;
}

const sheetOf = ({ sheetName }: Upload) => (sheetName === null ? {} : { sheet: sheetName });

function demand(faults: FieldProblem[]): void {
  if (faults.length > 0)
    throw invalid(faults.slice(0, 100).map((fault) => ({ ...fault, pointer: `/mapping${fault.pointer}` })));
}

const route = '/api/v1/imports';
