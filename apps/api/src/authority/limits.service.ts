import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type FieldProblem, isCurrency, isMoney, isWords, limitScopes, Refusal, remedies } from '#heart-core';
import { note } from '../log/log.ts';
import { squadsSeen } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byFlag, byId, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { LimitBody } from './limits.dto.ts';
import { limitColumns, type SetLimit } from './limits.sql.ts';

export interface LimitRecord extends SetLimit {
  setBy: string | null;
  /** Whether it is the one that stands now for its scope, remedy and currency. */
  inForce: boolean;
}

/** The latest begun of its kind, and not withdrawn. */
const inForceSql = (
  now: string,
) => `(not l.withdrawn and l.from_at <= ${now} and not exists (select 1 from authority_limits f where f.scope = l.scope
  and coalesce(f.role, f.squad_id::text, f.person_id::text) = coalesce(l.role, l.squad_id::text, l.person_id::text) and f.remedy = l.remedy
  and f.currency is not distinct from l.currency and f.from_at <= ${now} and (f.from_at, f.id) > (l.from_at, l.id)))`;

const listingAt = (now: string): Listing => ({
  resource: 'authority-limits',
  id: 'l.id',
  usual: ['fromAt', 'DESC'],
  filters: {
    id: byId('l.id'),
    ids: byId('l.id'),
    scope: byChoice('l.scope', limitScopes),
    role: byChoice('l.role', ['agent', 'supervisor', 'manager', 'admin']),
    squadId: byId('l.squad_id'),
    personId: byId('l.person_id'),
    remedy: byChoice('l.remedy', remedies),
    inForce: byFlag(inForceSql(now)),
  },
  sorts: {
    fromAt: { column: 'l.from_at', type: 'timestamptz' },
    recordedAt: { column: 'l.recorded_at', type: 'timestamptz' },
  },
});
export const limitListing = listingAt('now()');

/** How much may be given at once, by role, squad or person, from when on. */
@Injectable()
export class LimitsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked, person: SignedInPerson) {
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    const seen = squadsSeen(person);
    const where = seen ? `(l.squad_id is null or l.squad_id = any(${parameters.add(seen)}::uuid[]))` : 'true';
    const select = `${limitColumns}, (select p.name from people p where p.id = l.set_by_id) as "setBy", ${inForceSql(now)} as "inForce"`;
    return pageOf<LimitRecord, LimitRecord>(
      (sql, values) => this.house.read(sql, values),
      listingAt(now),
      asked,
      { select, from: 'authority_limits l', where, parameters },
      (row) => row,
    );
  }

  async one(id: string, person: SignedInPerson): Promise<LimitRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Sets a limit from now or a later moment on. Only who furnishes the house (nobody by name) may say that it has always been so. */
  async set(body: LimitBody, by: SignedInPerson | null): Promise<string> {
    const at = this.clock.now();
    const faults = againstLimit(body, by ? at : null);
    if (faults.length > 0) throw invalid(faults);
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      await this.demandThere(body);
      const { scope, remedy, allowed } = body;
      await tx.query(
        `insert into authority_limits (id, scope, role, squad_id, person_id, remedy, currency, allowed, case_minor, customer90d_minor, day_minor, from_at, withdrawn, note, set_by_id, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          ...[id, scope, body.role ?? null, body.squadId ?? null, body.personId ?? null, remedy, body.currency ?? null],
          ...[allowed, body.caseMinor ?? null, body.customer90dMinor ?? null, body.dayMinor ?? null],
          ...[body.fromAt ?? at, body.withdrawn ?? false, body.note ?? null, by?.id ?? null, at],
        ],
      );
      const { note: _, ...refs } = body;
      await note(tx, { deed: 'limit.set', person: by, at, refs: { limit: id, ...refs } });
    });
    return id;
  }

  private async demandThere({ squadId, personId }: LimitBody): Promise<void> {
    const [squads, people] = [
      squadId ? await this.house.read('select 1 from squads where id = $1', [squadId]) : [1],
      personId ? await this.house.read('select 1 from people where id = $1', [personId]) : [1],
    ];
    if (squads.length === 0) throw new Refusal('not-found');
    if (people.length === 0)
      throw new Refusal('unprocessable', {
        detail: 'There is nobody of that id here.',
        errors: [{ pointer: '/personId', code: 'reference', detail: 'Nobody who works here.' }],
      });
  }
}

function againstLimit(body: LimitBody, now: Date | null): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const wrong = (member: string, code: string, detail: string) => faults.push({ pointer: `/${member}`, code, detail });
  const { scope, remedy, currency, allowed, withdrawn } = body;
  const named = { role: body.role, squad: body.squadId, person: body.personId };
  const member = { role: 'role', squad: 'squadId', person: 'personId' } as const;
  for (const kind of limitScopes) {
    if (kind === scope && named[kind] === undefined) wrong(member[kind], 'required', `Say which ${kind}.`);
    if (kind !== scope && named[kind] !== undefined)
      wrong(member[kind], 'unexpected', `This limit is one of a ${scope}.`);
  }
  const sums = [body.caseMinor, body.customer90dMinor, body.dayMinor].some((sum) => sum !== undefined && sum !== null);
  if (currency !== undefined && !isCurrency(currency))
    wrong('currency', 'currency', 'A currency code of ISO 4217, like GBP.');
  if (isMoney(remedy) && allowed && currency === undefined)
    wrong('currency', 'required', `A ${remedy} is limited in a currency.`);
  if (isWords(remedy) && currency !== undefined) wrong('currency', 'unexpected', 'Words have no value.');
  if (sums && (!allowed || currency === undefined))
    wrong('caseMinor', 'unexpected', 'Sums are limited of what is allowed, in a currency.');
  if (withdrawn && allowed) wrong('allowed', 'unexpected', 'What is withdrawn allows nothing.');
  if (now && body.fromAt && body.fromAt < now)
    wrong('fromAt', 'past', 'A limit holds from now or a later moment on, never backwards.');
  return faults;
}
