import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type CustomField, checkCustomField, customTypes, Refusal, stepKeys, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byFlag, byId, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { CustomFieldBody, CustomFieldChange } from './custom-fields.dto.ts';
import { latestFields } from './custom-fields.sql.ts';

type CustomFieldRecord = Wire.CustomFieldRecord;

const columns = `f.id, f.version, f.name, f.label, f.type, f.choices, f.symptom_ids as "symptomIds", f.step_key as "stepKey", f.required, f.active,
  f.recorded_at as "recordedAt", (select p.name from people p where p.id = f.changed_by_id) as "changedBy"`;

export const customFieldListing: Listing = {
  resource: 'custom-fields',
  id: 'f.id',
  usual: ['label', 'ASC'],
  filters: {
    id: byId('f.id'),
    ids: byId('f.id'),
    name: byWords((place) => `f.name = ${place}`, 60),
    type: byChoice('f.type', customTypes),
    stepKey: byChoice('f.step_key', stepKeys),
    required: byFlag('f.required'),
    active: byFlag('f.active'),
    q: byWords((place) => `(f.label ilike '%' || ${place} || '%' or f.name ilike '%' || ${place} || '%')`),
  },
  sorts: {
    label: { column: 'f.label', type: 'text' },
    name: { column: 'f.name', type: 'text' },
    recordedAt: { column: 'f.recorded_at', type: 'timestamptz' },
  },
};

/** What this house asks of its cases besides what every case tells. A question is retired, never removed. */
@Injectable()
export class CustomFieldsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked) {
    return pageOf<CustomFieldRecord, CustomFieldRecord>(
      (sql, values) => this.house.read(sql, values),
      customFieldListing,
      asked,
      { select: columns, from: latestFields, where: 'true', parameters: new Parameters() },
      (row) => row,
    );
  }

  async one(id: string): Promise<CustomFieldRecord> {
    const [latest] = await this.versions(id);
    return latest as CustomFieldRecord;
  }

  /** Everything that it was, the latest first. */
  async versions(id: string): Promise<CustomFieldRecord[]> {
    const versions = await this.house.read<CustomFieldRecord>(
      `select ${columns} from custom_field_versions f where f.id = $1 order by f.version desc`,
      [id],
    );
    if (versions.length === 0) throw new Refusal('not-found');
    return versions;
  }

  async add(body: CustomFieldBody, by: SignedInPerson): Promise<CustomFieldRecord> {
    const { name, label, type, choices = [], symptomIds = [], stepKey = null, required = false, active = true } = body;
    const field: CustomField = { name, label, type, choices, symptomIds, stepKey, required, active };
    await this.demandSound(field);
    const id = uuidv7();
    await this.house.deed((tx) => this.write(tx, 'customField.add', { ...field, id, version: 1 }, by));
    return this.one(id);
  }

  async change(id: string, version: number, change: CustomFieldChange, by: SignedInPerson): Promise<CustomFieldRecord> {
    const wanted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    if (Object.keys(wanted).length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    await this.house.deed(async (tx) => {
      const before = await this.one(id);
      if (before.version !== version) throw new Refusal('version-mismatch');
      const field: CustomFieldRecord = { ...before, ...wanted, version: version + 1 };
      await this.demandSound(field);
      await this.write(tx, 'customField.change', field, by);
    });
    return this.one(id);
  }

  /** Writes the next version; who comes second with the same number has read an old one, with the same name is too late. */
  private async write(
    tx: EntityManager,
    deed: string,
    field: Omit<CustomFieldRecord, 'recordedAt' | 'changedBy'>,
    by: SignedInPerson,
  ): Promise<void> {
    const { id, version, name, label, type, choices, symptomIds, stepKey, required, active } = field;
    const at = this.clock.now();
    const written = await tx.query(
      `insert into custom_field_versions (id, version, name, label, type, choices, symptom_ids, step_key, required, active, changed_by_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7::uuid[], $8, $9, $10, $11, $12) on conflict do nothing returning id`,
      [id, version, name, label, type, choices, symptomIds, stepKey, required, active, by.id, at],
    );
    if (written.length === 0 && version > 1) throw new Refusal('version-mismatch');
    if (written.length === 0)
      throw new Refusal('conflict', { reason: 'name', detail: `There is already a custom field called ${name}.` });
    await note(tx, { deed, person: by, at, refs: { customField: id, version, name, required, active } });
  }

  private async demandSound(field: CustomField): Promise<void> {
    const faults = checkCustomField(field);
    if (faults.length > 0) throw invalid(faults);
    const known = await this.house.read('select id from symptoms where id = any($1::uuid[])', [field.symptomIds]);
    if (known.length === field.symptomIds.length) return;
    const detail = 'There is no such symptom.';
    throw new Refusal('unprocessable', { detail, errors: [{ pointer: '/symptomIds', code: 'reference', detail }] });
  }
}
