import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { guessListFields, listOutcomes, Refusal, type Wire } from '#heart-core';
import { onceUploaded } from '../imports/once-uploaded.ts';
import { csvLine, rejectedLine } from '../imports/rejected-csv.ts';
import { receiveForm, type Upload } from '../imports/upload.ts';
import { Invitations } from '../invitations/invitations.service.ts';
import { Forgetting } from '../jobs/forgetting.ts';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Page, plainPage } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type ListFile, listWords, openList, readListWords, type SaidOfList } from './list-file.ts';
import { forgetRefusedSql, listColumns, listListing, rowColumns, rowListing } from './lists.sql.ts';
import { demandList, type PlacedRow, placeList } from './placing.ts';
import { takeIn } from './take-in.ts';

const route = '/api/v1/list-imports';

/** Squads, people and customers by the list: pasted or from a file, shown row by row, and taken in at one stroke. */
@Injectable()
export class ListsService implements OnModuleInit {
  private readonly read = <R>(sql: string, values: unknown[]) => this.house.read<R>(sql, values);

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly forgetting: Forgetting,
  ) {}

  onModuleInit(): void {
    this.forgetting.forgets('refusedRowsKeptDays', forgetRefusedSql);
  }

  /** Reads a list and says what it would come to. Nothing of it is kept. */
  preview(request: FastifyRequest, by: SignedInPerson): Promise<Wire.ListPreview> {
    return this.receive(request, by, async ({ kind }, upload, file) => {
      const { rows } =
        file.faults.length > 0
          ? { rows: [] }
          : await placeList((sql, values) => this.house.read(sql, values), kind, file, by, this.clock.now());
      return {
        kind,
        fileName: upload.fileName,
        encoding: file.mapping.options?.encoding ?? upload.encoding,
        delimiter: file.mapping.options?.delimiter ?? ',',
        sheet: upload.sheetName,
        sheets: upload.sheets.map(({ name, rows: n }) => ({ name, rows: n })),
        columns: file.columns,
        mapping: file.mapping,
        faults: file.faults,
        ...countsOf(rows),
        rows: rows.map(shown),
      };
    });
  }

  /** Takes a list in: what is new is added, what differs is changed, what cannot be taken is kept to be mended. */
  take(request: FastifyRequest, by: SignedInPerson): Promise<Wire.ListImportRecord> {
    const key = request.headers['idempotency-key'];
    return this.receive(request, by, async (said, upload, file) => {
      if (file.faults.length > 0)
        throw invalid(file.faults.slice(0, 100).map((fault) => ({ ...fault, pointer: `/mapping${fault.pointer}` })));
      const keyed = { route, key, by, said: [said.kind, said.mapping, said.invite], fileHash: upload.hash };
      return this.house.deed((tx) =>
        onceUploaded<Wire.ListImportRecord>(tx, keyed, this.clock.now(), () => this.takeIn(tx, said, upload, file, by)),
      );
    });
  }

  private receive<T>(
    request: FastifyRequest,
    by: SignedInPerson,
    use: (said: SaidOfList, upload: Upload, file: ListFile) => Promise<T>,
  ): Promise<T> {
    return receiveForm(request, listWords, readListWords, async (said, whole) => {
      demandList(said.kind, by);
      const upload = whole.sheet(sheetAsked(said));
      const file = await openList(upload, said, (header) => guessListFields(said.kind, header), said.kind);
      return use(said, upload, file);
    });
  }

  private async takeIn(
    tx: EntityManager,
    { kind, invite }: SaidOfList,
    upload: Upload,
    file: ListFile,
    by: SignedInPerson,
  ): Promise<Wire.ListImportRecord> {
    const id = uuidv7();
    const at = this.clock.now();
    const list = await placeList((sql, values) => tx.query(sql, values), kind, file, by, at);
    const counts = countsOf(list.rows);
    const { ids, refs } = await takeIn(tx, kind, list, by, at);
    await tx.query(
      `insert into list_imports (id, kind, file_name, file_hash, columns, mapping, added, changed, same, refused, person_id, at)
       values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, $10, $11, $12)`,
      [
        ...[id, kind, upload.fileName, upload.hash, JSON.stringify(file.header), JSON.stringify(file.mapping)],
        ...[counts.added, counts.changed, counts.same, counts.refused, by.id, at],
      ],
    );
    await tx.query(
      `insert into list_rows (list_import_id, line, id, outcome, record_id, columns, code, reason)
       select $2, n.line, n.id, n.outcome, n."recordId", n.columns, n.code, n.reason from json_to_recordset($1::json)
         as n(line int, id uuid, outcome text, "recordId" uuid, columns text[], code text, reason text)`,
      [JSON.stringify(list.rows.map((row, nth) => ({ id: uuidv7(), ...kept(row, ids[nth] ?? null) }))), id],
    );
    await note(tx, {
      deed: 'list.take',
      person: by,
      at,
      refs: { list: id, kind, fileHash: upload.hash, ...counts, ...refs },
    });
    if (invite)
      await this.invitations.makeAll(
        tx,
        refs.made.map(({ id: made }) => String(made)),
        by,
      );
    const [fresh] = await tx.query(`select ${listColumns} from list_imports l where l.id = $1`, [id]);
    return fresh;
  }

  list(asked: Asked): Promise<Page<Wire.ListImportRecord>> {
    return plainPage(this.read, listListing, asked, listColumns, 'list_imports l');
  }

  async one(id: string): Promise<Wire.ListImportRecord> {
    const [found] = await this.house.read<Wire.ListImportRecord>(
      `select ${listColumns} from list_imports l where l.id = $1`,
      [id],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  rows(asked: Asked): Promise<Page<Wire.ListRowRecord>> {
    return plainPage(this.read, rowListing, asked, rowColumns, 'list_rows r');
  }

  async row(id: string): Promise<Wire.ListRowRecord> {
    const [found] = await this.house.read<Wire.ListRowRecord>(`select ${rowColumns} from list_rows r where r.id = $1`, [
      id,
    ]);
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** The refused rows as a file to mend and send again: the list's own columns, and behind them line and reason. */
  async refusedCsv(id: string): Promise<Readable> {
    const { columns: header } = await this.one(id);
    const rows = await this.house.read<{ columns: string[]; line: number; reason: string }>(
      `select columns, line, reason from list_rows where list_import_id = $1 and outcome = 'refused' order by line`,
      [id],
    );
    return Readable.from([
      csvLine([...header, 'line', 'reason']),
      ...rows.map((row) => rejectedLine(row, header.length)),
    ]);
  }
}

function sheetAsked({ mapping }: SaidOfList): string | undefined {
  const sheet = (mapping as Wire.ImportMapping | null | undefined)?.options?.sheet;
  return typeof sheet === 'string' ? sheet : undefined;
}

function countsOf(rows: readonly PlacedRow[]): Wire.ListCounts {
  const count = (outcome: string) => rows.filter(({ placed }) => placed.outcome === outcome).length;
  const [added, changed, same, refused] = listOutcomes.map(count) as [number, number, number, number];
  return { added, changed, same, refused };
}

const shown = ({ line, columns, facts, placed }: PlacedRow): Wire.ListRowShown => ({
  line,
  outcome: placed.outcome,
  recordId: 'id' in placed ? placed.id : null,
  facts,
  columns: facts ? null : columns,
  changes: placed.outcome === 'changed' ? placed.changes : [],
  code: placed.outcome === 'refused' ? placed.code : null,
  reason: placed.outcome === 'refused' ? placed.reason : null,
});

function kept({ line, columns, placed }: PlacedRow, recordId: string | null) {
  const refused = placed.outcome === 'refused' ? placed : null;
  return {
    line,
    outcome: placed.outcome,
    recordId,
    columns: refused ? columns : null,
    code: refused?.code ?? null,
    reason: refused?.reason ?? null,
  };
}
