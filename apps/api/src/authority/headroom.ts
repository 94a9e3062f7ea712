import { Injectable } from '@nestjs/common';
import {
  allowanceOf,
  approversOf,
  authorize,
  type Giver,
  governing,
  inForce,
  localDate,
  Refusal,
  type RemedyKind,
  type Role,
  remedies,
  roomOf,
  type Wire,
} from '#heart-core';
import { readsCase, seesCase, seesSquad } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { decidersOf, type Request } from './approvers.ts';
import type { AuthorityCheck } from './checks.dto.ts';
import { readGiven } from './given.ts';
import { noneGiven } from './grant.ts';
import { limitsAt, type Read, type SetLimit } from './limits.sql.ts';

/** The case, or only the squad, that authority is asked about. */
interface Place {
  caseId: string | null;
  squadId: string | null;
  customerId: string | null;
  timeZone: string;
  sensitive: boolean;
  ownerId: string | null;
}

const nowhere: Place = {
  caseId: null,
  squadId: null,
  customerId: null,
  timeZone: 'UTC',
  sensitive: false,
  ownerId: null,
};

/** How much someone may still give, and whether they could give this much. It reads; the server rules again at the save. */
@Injectable()
export class Headroom {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  /** One's own room, remedy by remedy: on a case, or without one that of the day. */
  async ofPerson(person: SignedInPerson, caseId?: string): Promise<Wire.AuthorityRow[]> {
    const place = caseId ? await this.caseOf(caseId, person) : await this.squadOf(person.squadIds[0] ?? null);
    const now = this.clock.now();
    const rows = inForce(await limitsAt(this.read, now), now);
    const whose = { personId: person.id, role: person.role, squadId: place.squadId };
    const asked: Omit<Wire.AuthorityRow, 'whoCan'>[] = [];
    for (const remedy of remedies)
      for (const currency of currenciesOf(rows, whose, remedy))
        asked.push(await this.row(rows, whose, place, remedy, currency, now));
    const more = asked.map(({ remedy, currency, remainingMinor, spent }) =>
      requestOf(place, person.id, { remedy, currency, amountMinor: remainingMinor && remainingMinor + 1 }, spent),
    );
    const deciders = place.squadId ? await decidersOf(this.read, more, now) : [];
    return asked.map((row, i) => ({
      ...row,
      whoCan: approversOf(deciders[i] ?? [], person.id, more[i]?.amountMinor ?? null).map(({ id, name }) => ({
        id,
        name,
      })),
    }));
  }

  /** Could this person give this? The ruling, the limits that govern, and who could say yes. */
  async check(asked: AuthorityCheck, by: SignedInPerson): Promise<Wire.AuthorityCheckRecord> {
    const { remedy, amountMinor = null, currency = null } = asked;
    const giver = await this.giver(asked.personId ?? by.id);
    if (asked.squadId && !seesSquad(by, asked.squadId)) throw new Refusal('not-found');
    const place = asked.caseId
      ? await this.caseOf(asked.caseId, by)
      : await this.squadOf(asked.squadId ?? giver.squadIds[0] ?? null);
    const now = this.clock.now();
    const rows = inForce(await limitsAt(this.read, now), now);
    const whose = { personId: giver.id, role: giver.role, squadId: place.squadId };
    const row = await this.row(rows, whose, place, remedy, currency, now);
    const allowance = allowanceOf(governing(rows, whose, remedy, currency), remedy);
    const request = requestOf(place, giver.id, { remedy, currency, amountMinor }, row.spent);
    const [deciders = []] = place.squadId ? await decidersOf(this.read, [request], now) : [];
    return {
      person: { id: giver.id, name: giver.name, role: giver.role },
      ...row,
      amountMinor,
      ruling: authorize(amountMinor, row.spent, allowance),
      whoCan: approversOf(deciders, giver.id, amountMinor).map(({ id, name }) => ({ id, name })),
    };
  }

  private readonly read: Read = (sql, values) => this.house.read(sql, values);

  private async row(
    rows: readonly SetLimit[],
    whose: Giver,
    place: Place,
    remedy: RemedyKind,
    currency: string | null,
    now: Date,
  ): Promise<Omit<Wire.AuthorityRow, 'whoCan'>> {
    const source = governing(rows, whose, remedy, currency);
    const allowance = allowanceOf(source, remedy);
    const { caseId, customerId, timeZone } = place;
    const day = localDate(timeZone, now);
    const spent = currency
      ? await readGiven(this.read, { caseId, customerId, personId: whose.personId, day, remedy, currency }, now)
      : noneGiven;
    const { remainingMinor, tightest } = roomOf(spent, allowance);
    const { allowed, ...limits } = allowance;
    return {
      id: [remedy, currency ?? 'any'].join(' '),
      remedy,
      currency,
      allowed,
      remainingMinor: currency ? remainingMinor : null,
      tightest,
      limits: { caseMinor: limits.caseMinor, customer90dMinor: limits.customer90dMinor, dayMinor: limits.dayMinor },
      spent,
      source: source && { id: source.id, scope: source.scope, fromAt: source.fromAt.toISOString() },
    };
  }

  private async caseOf(id: string, person: SignedInPerson): Promise<Place> {
    const parameters = new Parameters();
    const place = parameters.add(id);
    const sees = `${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)}`;
    const [found] = await this.house.read<Place>(
      `select c.id as "caseId", c.squad_id as "squadId", c.customer_id as "customerId", s.time_zone as "timeZone", c.sensitive, c.agent_id as "ownerId"
       from cases c join squads s on s.id = c.squad_id where c.id = ${place}::uuid and ${sees}`,
      parameters.values,
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  private async squadOf(id: string | null): Promise<Place> {
    if (!id) return nowhere;
    const [found] = await this.house.read<{ timeZone: string }>(
      'select time_zone as "timeZone" from squads where id = $1',
      [id],
    );
    return found ? { ...nowhere, squadId: id, timeZone: found.timeZone } : nowhere;
  }

  private async giver(id: string): Promise<{ id: string; name: string; role: Role; squadIds: string[] }> {
    const [found] = await this.house.read<{ id: string; name: string; role: Role; squadIds: string[] }>(
      'select p.id, p.name, p.role, array(select ps.squad_id from person_squads ps where ps.person_id = p.id order by ps.squad_id) as "squadIds" from people p where p.id = $1 and p.active',
      [id],
    );
    if (!found)
      throw new Refusal('unprocessable', {
        detail: 'There is nobody of that id here.',
        errors: [{ pointer: '/personId', code: 'reference', detail: 'Nobody who works here.' }],
      });
    return found;
  }
}

/** The currencies that the person's rows name for a remedy; without any it is asked about once, as what has no value. */
function currenciesOf(rows: readonly SetLimit[], whose: Giver, remedy: RemedyKind): (string | null)[] {
  const named = rows
    .filter((row) => row.remedy === remedy && governing([row], whose, remedy, row.currency) !== null)
    .map(({ currency }) => currency);
  const known = [...new Set(named)].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'en'));
  return known.length > 0 ? known : [null];
}

function requestOf(
  { squadId, timeZone, sensitive, ownerId }: Place,
  requestedById: string,
  wanted: Pick<Request, 'remedy' | 'amountMinor' | 'currency'>,
  given: Request['given'],
): Request {
  return { squadId: squadId ?? '', timeZone, sensitive, ownerId, requestedById, ...wanted, given };
}
