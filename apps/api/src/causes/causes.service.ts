import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { causeStandings, deepestLevel, Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byFlag, byId, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { keepNames } from './name-keys.ts';
import { holdTree } from './tree.ts';

/** Every name but the first, in the order of the letters. */
const aliasesOf = (table: 'cause_names' | 'symptom_names', column: 'cause_id' | 'symptom_id', id: string) =>
  `array(select n.name from ${table} n where n.${column} = ${id} and n.alias order by n.name)`;
const inUse = 'k.active and k.merged_into_id is null';
const causeColumns = `k.id, k.parent_id as "parentId", k.level, k.name, concat_ws(' › ', (select g.name from causes p join causes g on g.id = p.parent_id where p.id = k.parent_id),
  (select p.name from causes p where p.id = k.parent_id), k.name) as path, ${aliasesOf('cause_names', 'cause_id', 'k.id')} as aliases, k.definition, k.example, k.not_this as "notThis",
  k.owner_id as "ownerId", k.controllable, k.needs_words as "needsWords", case when k.merged_into_id is not null then 'merged' when k.active then 'inUse' else 'retired' end as standing,
  k.merged_into_id as "mergedIntoId", k.counts_as_id as "countsAsId", ${inUse} as active, k.version`;
const symptomColumns = `s.id, s.name, ${aliasesOf('symptom_names', 'symptom_id', 's.id')} as aliases, s.place, s.active, s.version`;

/** Found by a part of any of its names. */
const named = (table: 'cause_names' | 'symptom_names', column: 'cause_id' | 'symptom_id', id: string) =>
  byWords(
    (place) => `exists (select 1 from ${table} n where n.${column} = ${id} and n.name ilike '%' || ${place} || '%')`,
  );

export const causeListing: Listing = {
  resource: 'causes',
  id: 'k.id',
  usual: ['name', 'ASC'],
  filters: {
    id: byId('k.id'),
    ids: byId('k.id'),
    parentId: byId('k.parent_id'),
    ownerId: byId('k.owner_id'),
    active: byFlag(inUse),
    standing: byChoice(
      `case when k.merged_into_id is not null then 'merged' when k.active then 'inUse' else 'retired' end`,
      causeStandings,
    ),
    q: named('cause_names', 'cause_id', 'k.id'),
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
    q: named('symptom_names', 'symptom_id', 's.id'),
  },
  sorts: { place: { column: 'coalesce(s.place, 1000)', type: 'bigint' }, name: { column: 's.name', type: 'text' } },
};

/** What a change may set, and the column of each. */
const columns = {
  name: 'name',
  definition: 'definition',
  example: 'example',
  notThis: 'not_this',
  ownerId: 'owner_id',
  controllable: 'controllable',
  needsWords: 'needs_words',
  active: 'active',
  place: 'place',
} as const;

interface CauseFacts {
  name: string;
  parentId?: string;
  aliases?: string[];
  definition?: string | null;
  example?: string | null;
  notThis?: string | null;
  ownerId?: string | null;
  controllable?: boolean | null;
  needsWords?: boolean;
}

interface Changing {
  id: string;
  version: number;
  facts: Partial<CauseFacts> & { place?: number | null; active?: boolean };
  before: { name: string; aliases: string[] };
}

const missing = (pointer: string, detail: string) =>
  new Refusal('unprocessable', { detail, errors: [{ pointer, code: 'reference', detail }] });

/** The cause tree for those who diagnose, and the symptoms for those who listen. */
@Injectable()
export class CausesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  listCauses(asked: Asked) {
    const question = { select: causeColumns, from: 'causes k', where: 'true', parameters: new Parameters() };
    return pageOf<Wire.CauseRecord, Wire.CauseRecord>(
      (sql, values) => this.house.read(sql, values),
      causeListing,
      asked,
      question,
      (row) => row,
    );
  }

  listSymptoms(asked: Asked) {
    const question = { select: symptomColumns, from: 'symptoms s', where: 'true', parameters: new Parameters() };
    return pageOf<Wire.SymptomRecord, Wire.SymptomRecord>(
      (sql, values) => this.house.read(sql, values),
      symptomListing,
      asked,
      question,
      (row) => row,
    );
  }

  cause(id: string): Promise<Wire.CauseRecord> {
    return this.found(`select ${causeColumns} from causes k where k.id = $1`, id);
  }

  symptom(id: string): Promise<Wire.SymptomRecord> {
    return this.found(`select ${symptomColumns} from symptoms s where s.id = $1`, id);
  }

  async addCause({ aliases = [], ...facts }: CauseFacts, by: SignedInPerson | null): Promise<Wire.CauseRecord> {
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      await holdTree(tx);
      const [parent]: { level: number }[] = facts.parentId
        ? await tx.query('select level from causes k where id = $1 and active and merged_into_id is null', [
            facts.parentId,
          ])
        : [{ level: 0 }];
      if (!parent) throw missing('/parentId', 'There is no such cause to hang it under.');
      if (parent.level >= deepestLevel)
        throw invalid([{ pointer: '/parentId', code: 'tooDeep', detail: `The tree has ${deepestLevel} levels.` }]);
      await this.demandOwner(tx, facts.ownerId);
      await tx.query(
        `insert into causes (id, parent_id, parent_level, level, name, definition, example, not_this, owner_id, controllable, needs_words)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[id, facts.parentId ?? null, facts.parentId ? parent.level : null, parent.level + 1, facts.name],
          ...[facts.definition ?? null, facts.example ?? null, facts.notThis ?? null, facts.ownerId ?? null],
          ...[facts.controllable ?? null, facts.needsWords ?? false],
        ],
      );
      await keepNames(tx, 'causes', id, facts.name, aliases);
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
    facts: Partial<Omit<CauseFacts, 'parentId'>>,
    by: SignedInPerson,
  ): Promise<Wire.CauseRecord> {
    const { name, aliases } = await this.cause(id);
    await this.change('causes', { id, version, facts, before: { name, aliases } }, by);
    return this.cause(id);
  }

  async addSymptom(
    { name, place, aliases = [] }: { name: string; place?: number; aliases?: string[] },
    by: SignedInPerson | null,
  ): Promise<Wire.SymptomRecord> {
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      await tx.query('insert into symptoms (id, name, place) values ($1, $2, $3)', [id, name, place ?? null]);
      await keepNames(tx, 'symptoms', id, name, aliases);
      await note(tx, { deed: 'symptom.add', person: by, at: this.clock.now(), refs: { symptom: id } });
    });
    return this.symptom(id);
  }

  async changeSymptom(
    id: string,
    version: number,
    facts: { name?: string; place?: number | null; active?: boolean; aliases?: string[] },
    by: SignedInPerson,
  ): Promise<Wire.SymptomRecord> {
    const { name, aliases } = await this.symptom(id);
    await this.change('symptoms', { id, version, facts, before: { name, aliases } }, by);
    return this.symptom(id);
  }

  private async change(
    table: 'causes' | 'symptoms',
    { id, version, facts, before }: Changing,
    by: SignedInPerson,
  ): Promise<void> {
    const given = Object.keys(facts).filter((name) => facts[name as keyof typeof facts] !== undefined);
    if (given.length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    const named = Object.keys(columns).filter((name) => given.includes(name)) as (keyof typeof columns)[];
    await this.house.deed(async (tx) => {
      await this.demandOwner(tx, facts.ownerId);
      const set = named.map((name, i) => `${columns[name]} = $${i + 3}, `).join('');
      const [rows] = await tx.query(
        `update ${table} set ${set} version = version + 1 where id = $1 and version = $2 returning id`,
        [id, version, ...named.map((name) => facts[name])],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      const names = { name: facts.name ?? before.name, aliases: facts.aliases ?? before.aliases };
      if (given.includes('name') || given.includes('aliases'))
        await keepNames(tx, table, id, names.name, names.aliases);
      await note(tx, {
        deed: table === 'causes' ? 'cause.change' : 'symptom.change',
        person: by,
        at: this.clock.now(),
        refs: { id, changed: given },
      });
    });
  }

  private async demandOwner(tx: EntityManager, ownerId: string | null | undefined): Promise<void> {
    if (!ownerId) return;
    const known = await tx.query('select 1 from people where id = $1 and active', [ownerId]);
    if (known.length === 0) throw missing('/ownerId', 'There is no such person.');
  }

  private async found<Row>(sql: string, id: string): Promise<Row> {
    const [row] = await this.house.read<Row>(sql, [id]);
    if (!row) throw new Refusal('not-found');
    return row;
  }
}
