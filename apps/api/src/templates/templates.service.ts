import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { checkTemplate, Refusal, type Template, templateKinds, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byFlag, byId, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { TemplateBody, TemplateChange } from './templates.dto.ts';

type TemplateRecord = Wire.TemplateRecord;

const columns = `t.id, t.version, t.name, t.kind, t.locale, t.method_key as "methodKey", t.parts, t.active, t.recorded_at as "recordedAt",
  (select p.name from people p where p.id = t.changed_by_id) as "changedBy"`;
const latest = `(select distinct on (id) * from template_versions order by id, version desc) t`;

export const templateListing: Listing = {
  resource: 'templates',
  id: 't.id',
  usual: ['name', 'ASC'],
  filters: {
    id: byId('t.id'),
    ids: byId('t.id'),
    kind: byChoice('t.kind', templateKinds),
    active: byFlag('t.active'),
    locale: byWords((place) => `t.locale = ${place}`),
    stepKey: byWords((place) => `t.parts @> jsonb_build_array(jsonb_build_object('stepKey', ${place}::text))`),
    methodKey: byWords((place) => `(t.method_key is null or t.method_key = ${place})`),
    q: byWords((place) => `(t.name ilike '%' || ${place} || '%' or t.parts::text ilike '%' || ${place} || '%')`),
  },
  sorts: { name: { column: 't.name', type: 'text' }, recordedAt: { column: 't.recorded_at', type: 'timestamptz' } },
};

/** Starting points with blanks, for a step or for a whole letter. Every wording stays, with the time in which it was in use. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked) {
    return pageOf<TemplateRecord, TemplateRecord>(
      (sql, values) => this.house.read(sql, values),
      templateListing,
      asked,
      { select: columns, from: latest, where: 'true', parameters: new Parameters() },
      (row) => row,
    );
  }

  async one(id: string): Promise<TemplateRecord> {
    const [latest] = await this.versions(id);
    return latest as TemplateRecord;
  }

  /** Every wording that it had, the latest first. */
  async versions(id: string): Promise<TemplateRecord[]> {
    const versions = await this.house.read<TemplateRecord>(
      `select ${columns} from template_versions t where t.id = $1 order by t.version desc`,
      [id],
    );
    if (versions.length === 0) throw new Refusal('not-found');
    return versions;
  }

  async add(body: TemplateBody, by: SignedInPerson): Promise<TemplateRecord> {
    const { name, kind, parts, locale = 'en', methodKey = null, active = true } = body;
    const template: Template = { name, kind, locale, methodKey, parts: parts.map(plain), active };
    await this.demandSound(template);
    const id = uuidv7();
    await this.house.deed((tx) => this.write(tx, 'template.add', { ...template, id, version: 1 }, by));
    return this.one(id);
  }

  async change(id: string, version: number, change: TemplateChange, by: SignedInPerson): Promise<TemplateRecord> {
    const wanted = Object.values(change).filter((value) => value !== undefined);
    if (wanted.length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    await this.house.deed(async (tx) => {
      const before = await this.one(id);
      if (before.version !== version) throw new Refusal('version-mismatch');
      const template = {
        ...before,
        name: change.name ?? before.name,
        parts: change.parts?.map(plain) ?? before.parts,
        active: change.active ?? before.active,
        version: version + 1,
      };
      await this.demandSound(template);
      await this.write(tx, 'template.change', template, by);
    });
    return this.one(id);
  }

  /** Writes the next version; who comes second with the same number has read an old one. */
  private async write(
    tx: EntityManager,
    deed: string,
    template: Omit<TemplateRecord, 'recordedAt' | 'changedBy'>,
    by: SignedInPerson,
  ): Promise<void> {
    const { id, version, name, kind, locale, methodKey, parts, active } = template;
    const at = this.clock.now();
    const written = await tx.query(
      `insert into template_versions (id, version, name, kind, locale, method_key, parts, active, changed_by_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10) on conflict do nothing returning id`,
      [id, version, name, kind, locale, methodKey, JSON.stringify(parts), active, by.id, at],
    );
    if (written.length === 0) throw new Refusal('version-mismatch');
    await note(tx, { deed, person: by, at, refs: { template: id, version, active } });
  }

  private async demandSound(template: Template): Promise<void> {
    const faults = checkTemplate(template);
    if (faults.length > 0) throw invalid(faults);
    if (template.methodKey === null) return;
    const known = await this.house.read('select 1 from methods where key = $1 limit 1', [template.methodKey]);
    if (known.length === 0)
      throw new Refusal('unprocessable', {
        detail: 'There is no such method.',
        errors: [{ pointer: '/methodKey', code: 'reference', detail: 'There is no such method.' }],
      });
  }
}

const plain = ({ stepKey, text }: Template['parts'][number]) => ({ stepKey, text });
