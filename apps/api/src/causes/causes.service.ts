import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { deepestLevel, Refusal } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byFlag, byId, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

export interface CauseRecord {
  id: string;
  parentId: string | null;
  level: number;
  name: string;
  path: string;
  definition: string | null;
  controllable: boolean | null;
  active: boolean;
  version: number;
}

export interface SymptomRecord {
  id: string;
  name: string;
  place: number | null;
  active: boolean;
  version: number;
}

const causeColumns = `k.id, k.parent_id as "parentId", k.level, k.name, concat_ws(' › ', (select g.name from causes p join causes g on g.id = p.parent_id where p.id = k.parent_id),
  (select p.name from causes p where p.id = k.parent_id), k.name) as path, k.definition, k.controllable, k.active, k.version`;
const symptomColumns = 's.id, s.name, s.place, s.active, s.version';

export const causeListing: Listing = {
  resource: 'causes',
  id: 'k.id',
  usual: ['name', 'ASC'],
  filters: {
    id: byId('k.id'),
    ids: byId('k.id'),
    parentId: byId('k.parent_id'),
    active: byFlag('k.active'),
    q: byWords((place) => `k.name ilike '%' || ${place} || '%'`),
  },
  sorts: { name: { column: 'k.name', type: 'text' }, level: { column: 'k.level', type: 'bigint' } },
};

export const symptomListing: Listing = {
  resource: 'symptoms',
  id: 's.id',
  usual: ['place', 'ASC'],
  filters: {
    id: byId('s.id'),
    ids: byId('s.id'),
    active: byFlag('s.active'),
    q: byWords((place) => `s.name ilike '%' || ${place} || '%'`),
  },
  sorts: { place: { column: 'coalesce(s.place, 1000)', type: 'bigint' }, name: { column: 's.name', type: 'text' } },
};

/** The cause tree for those who diagnose, and the symptoms for those who listen. */
@Injectable()
export class CausesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  listCauses(asked: Asked) {
    const question = { select: causeColumns, from: 'causes k', where: 'true', parameters: new Parameters() };
    return pageOf<CauseRecord, CauseRecord>(
      (sql, values) => this.house.read(sql, values),
      causeListing,
      asked,
      question,
      (row) => row,
    );
  }

  listSymptoms(asked: Asked) {
    const question = { select: symptomColumns, from: 'symptoms s', where: 'true', parameters: new Parameters() };
    return pageOf<SymptomRecord, SymptomRecord>(
      (sql, values) => this.house.read(sql, values),
      symptomListing,
      asked,
      question,
      (row) => row,
    );
  }

  cause(id: string): Promise<CauseRecord> {
    return this.found(`select ${causeColumns} from causes k where k.id = $1`, id);
  }

  symptom(id: string): Promise<SymptomRecord> {
    return this.found(`select ${symptomColumns} from symptoms s where s.id = $1`, id);
  }

  async addCause(
    facts: { name: string; parentId?: string; definition?: string; controllable?: boolean },
    by: SignedInPerson | null,
  ): Promise<CauseRecord> {
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const [parent]: { level: number }[] = facts.parentId
        ? await tx.query('select level from causes where id = $1 and active', [facts.parentId])
        : [{ level: 0 }];
      if (!parent)
        throw new Refusal('unprocessable', {
          detail: 'There is no such cause to hang it under.',
          errors: [{ pointer: '/parentId', code: 'reference', detail: 'There is no such cause.' }],
        });
      if (parent.level >= deepestLevel)
        throw invalid([{ pointer: '/parentId', code: 'tooDeep', detail: `The tree has ${deepestLevel} levels.` }]);
      await tx.query(
        'insert into causes (id, parent_id, level, name, definition, controllable) values ($1, $2, $3, $4, $5, $6)',
        [
          ...[
            id,
            facts.parentId ?? null,
            parent.level + 1,
            facts.name,
            facts.definition ?? null,
            facts.controllable ?? null,
          ],
        ],
      );
      await note(tx, {
        deed: 'cause.add',
        person: by,
        at: this.clock.now(),
        refs: { cause: id, parent: facts.parentId ?? null },
      });
    });
    return this.cause(id);
  }

  async changeCause(
    id: string,
    version: number,
    facts: { name?: string; definition?: string; controllable?: boolean; active?: boolean },
    by: SignedInPerson,
  ): Promise<CauseRecord> {
    await this.cause(id);
    await this.change('causes', id, version, facts, by);
    return this.cause(id);
  }

  async addSymptom(facts: { name: string; place?: number }, by: SignedInPerson | null): Promise<SymptomRecord> {
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      await tx.query('insert into symptoms (id, name, place) values ($1, $2, $3)', [
        id,
        facts.name,
        facts.place ?? null,
      ]);
      await note(tx, { deed: 'symptom.add', person: by, at: this.clock.now(), refs: { symptom: id } });
    });
    return this.symptom(id);
  }

  async changeSymptom(
    id: string,
    version: number,
    facts: { name?: string; place?: number | null; active?: boolean },
    by: SignedInPerson,
  ): Promise<SymptomRecord> {
    await this.symptom(id);
    await this.change('symptoms', id, version, facts, by);
    return this.symptom(id);
  }

  private async change(
    table: 'causes' | 'symptoms',
    id: string,
    version: number,
    facts: { [name: string]: unknown },
    by: SignedInPerson,
  ): Promise<void> {
    const given = Object.entries(facts).filter(([, value]) => value !== undefined);
    if (given.length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    const columns = ['name', 'definition', 'controllable', 'active', 'place'].filter((column) =>
      given.some(([name]) => name === column),
    );
    await this.house.deed(async (tx) => {
      const set = columns.map((column, i) => `${column} = $${i + 3}`).join(', ');
      const [rows] = await tx.query(
        `update ${table} set ${set}, version = version + 1 where id = $1 and version = $2 returning id`,
        [id, version, ...columns.map((column) => facts[column])],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      await note(tx, {
        deed: table === 'causes' ? 'cause.change' : 'symptom.change',
        person: by,
        at: this.clock.now(),
        refs: { id, changed: columns },
      });
    });
  }

  private async found<Row>(sql: string, id: string): Promise<Row> {
    const [row] = await this.house.read<Row>(sql, [id]);
    if (!row) throw new Refusal('not-found');
    return row;
  }
}
