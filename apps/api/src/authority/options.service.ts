import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type FieldProblem, isCurrency, isMoney, isWords, Refusal, type RemedyKind, remedies } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byFlag, byId, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

export interface OptionFacts {
  name: string;
  remedy: RemedyKind;
  amountMinor?: number | null;
  currency?: string | null;
  costMinor?: number | null;
  leadTimeMinutes?: number | null;
  place?: number | null;
}

export interface OptionRecord extends Required<OptionFacts> {
  id: string;
  active: boolean;
  version: number;
}

const columns = `o.id, o.name, o.remedy, o.amount_minor::float8 as "amountMinor", o.currency, o.cost_minor::float8 as "costMinor", o.lead_time_minutes as "leadTimeMinutes", o.place, o.active, o.version`;

export const optionListing: Listing = {
  resource: 'options',
  id: 'o.id',
  usual: ['place', 'ASC'],
  filters: {
    id: byId('o.id'),
    ids: byId('o.id'),
    remedy: byChoice('o.remedy', remedies),
    active: byFlag('o.active'),
    q: byWords((place) => `o.name ilike '%' || ${place} || '%'`),
  },
  sorts: { place: { column: 'coalesce(o.place, 1000)', type: 'bigint' }, name: { column: 'o.name', type: 'text' } },
};

/** What agents may offer: the catalogue, with what each is worth, what it costs and how long it takes. */
@Injectable()
export class OptionsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked) {
    return pageOf<OptionRecord, OptionRecord>(
      (sql, values) => this.house.read(sql, values),
      optionListing,
      asked,
      { select: columns, from: 'options o', where: 'true', parameters: new Parameters() },
      (row) => row,
    );
  }

  async one(id: string): Promise<OptionRecord> {
    const [row] = await this.house.read<OptionRecord>(`select ${columns} from options o where o.id = $1`, [id]);
    if (!row) throw new Refusal('not-found');
    return row;
  }

  async add(facts: OptionFacts, by: SignedInPerson | null): Promise<OptionRecord> {
    demandSound(facts);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      await tx.query(
        'insert into options (id, name, remedy, amount_minor, currency, cost_minor, lead_time_minutes, place) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [id, facts.name, facts.remedy, ...valuesOf(facts)],
      );
      await note(tx, { deed: 'option.add', person: by, at, refs: { option: id, remedy: facts.remedy } });
    });
    return this.one(id);
  }

  /** Changes what is named; what was offered before keeps the cost that it had. */
  async change(
    id: string,
    version: number,
    change: Partial<OptionFacts> & { active?: boolean },
    by: SignedInPerson,
  ): Promise<OptionRecord> {
    const wanted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    if (Object.keys(wanted).length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    await this.house.deed(async (tx) => {
      const after = { ...(await this.one(id)), ...wanted };
      demandSound(after);
      const [rows] = await tx.query(
        `update options set name = $3, remedy = $4, amount_minor = $5, currency = $6, cost_minor = $7, lead_time_minutes = $8, place = $9, active = $10, version = version + 1
         where id = $1 and version = $2 returning id`,
        [id, version, after.name, after.remedy, ...valuesOf(after), after.active],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      const refs = { option: id, changed: Object.keys(wanted) };
      await note(tx, { deed: 'option.change', person: by, at: this.clock.now(), refs });
    });
    return this.one(id);
  }
}

const valuesOf = ({ amountMinor, currency, costMinor, leadTimeMinutes, place }: OptionFacts) => [
  amountMinor ?? null,
  currency ?? null,
  costMinor ?? null,
  leadTimeMinutes ?? null,
  place ?? null,
];

function demandSound({ remedy, amountMinor, currency, costMinor }: OptionFacts): void {
  const faults: FieldProblem[] = [];
  const sums = (amountMinor ?? costMinor ?? null) !== null;
  if (currency && !isCurrency(currency))
    faults.push({ pointer: '/currency', code: 'currency', detail: 'A currency code of ISO 4217, like GBP.' });
  if (sums && !currency)
    faults.push({ pointer: '/currency', code: 'required', detail: 'An amount or a cost has a currency.' });
  if (isMoney(remedy) && !currency)
    faults.push({ pointer: '/currency', code: 'required', detail: `A ${remedy} has a currency.` });
  if (isWords(remedy) && (amountMinor ?? null) !== null)
    faults.push({ pointer: '/amountMinor', code: 'unexpected', detail: 'Words have no value.' });
  if (faults.length > 0) throw invalid(faults);
}
