import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOnline, onlineForMs, type PresenceState, type Wire } from '#heart-core';
import { demandCase } from '../cases/hold-case.ts';
import { tell } from '../log/log.ts';
import { readsCase, seesCase, squadsSeen } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byId, type Listing, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { PresenceBody } from './presence.dto.ts';

export interface Whereabouts {
  caseId: string | null;
  stepKey: string | null;
  state: PresenceState;
  seenAt: Date;
}

export const presenceListing: Listing = {
  resource: 'presence',
  id: 'p.id',
  usual: ['name', 'ASC'],
  filters: {
    id: byId('p.id'),
    ids: byId('p.id'),
    caseId: byId('seen_in.case_id'),
    squadId: {
      ...byId('ps.squad_id'),
      where: (ids, parameters) =>
        `exists (select 1 from person_squads ps where ps.person_id = p.id and ps.squad_id = any(${parameters.add(ids)}::uuid[]))`,
    },
  },
  sorts: { name: { column: 'p.name', type: 'text' } },
};

/** Who is at their desk, and in which case: said by the screens, forgotten as soon as they fall silent. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  /** Writes down where somebody is. Others hear of it when something has changed, not at every beat. */
  async keep({ caseId, stepKey, state }: PresenceBody, person: SignedInPerson): Promise<Whereabouts> {
    if (stepKey && !caseId)
      throw invalid([
        { pointer: '/stepKey', code: 'unexpected', detail: 'A step is one of a case: name the case too.' },
      ]);
    const seenAt = this.clock.now();
    const here = { caseId: caseId ?? null, stepKey: stepKey ?? null, state, seenAt };
    await this.house.deed(async (tx) => {
      if (caseId) await demandCase(tx, caseId, person);
      const before = await this.move(tx, person.id, here);
      if (before && sameAs(before, here)) return;
      await this.tellOthers(tx, person, [before?.caseId ?? null, here.caseId]);
    });
    return here;
  }

  /** Who is online among those whom the person works with, or in a case that they see. */
  list(asked: Asked, person: SignedInPerson): Promise<Page<Wire.PresenceRecord>> {
    const parameters = new Parameters();
    const since = parameters.add(new Date(this.clock.now().getTime() - onlineForMs));
    const squads = squadsSeen(person);
    const mates = squads
      ? `(seen_in.case_id is not null or exists (select 1 from person_squads ps where ps.person_id = p.id and ps.squad_id = any(${parameters.add(squads)}::uuid[])))`
      : 'true';
    return pageOf<Wire.PresenceRecord, Wire.PresenceRecord>(
      (sql, values) => this.house.read(sql, values),
      presenceListing,
      asked,
      {
        select: `p.id, p.name, p.role, array(select ps.squad_id from person_squads ps where ps.person_id = p.id order by ps.squad_id) as "squadIds",
          seen_in.case_id as "caseId", case when seen_in.case_id is not null then here.step_key end as "stepKey", here.seen_at as "seenAt"`,
        from: `presence here join people p on p.id = here.person_id and p.active
          left join lateral (select c.id as case_id from cases c where c.id = here.case_id and ${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)}) seen_in on true`,
        where: `here.state = 'online' and here.seen_at >= ${since}::timestamptz and ${mates}`,
        parameters,
      },
      (row) => row,
    );
  }

  /** Writes the row over, and answers with what stood there; null where nothing did. The row is held, so that two beats of one person tell in turn. */
  private async move(tx: EntityManager, personId: string, here: Whereabouts): Promise<Whereabouts | null> {
    const [before]: Whereabouts[] = await tx.query(
      `select case_id as "caseId", step_key as "stepKey", state, seen_at as "seenAt" from presence where person_id = $1 for update`,
      [personId],
    );
    await tx.query(
      `insert into presence (person_id, case_id, step_key, state, seen_at) values ($1, $2, $3, $4, $5)
       on conflict (person_id) do update set case_id = excluded.case_id, step_key = excluded.step_key, state = excluded.state, seen_at = excluded.seen_at`,
      [personId, here.caseId, here.stepKey, here.state, here.seenAt],
    );
    return before ?? null;
  }

  /** A case is named only to the squads that may see it; the person's own squads hear that somebody came or went. */
  private async tellOthers(tx: EntityManager, person: SignedInPerson, cases: (string | null)[]): Promise<void> {
    const caseIds = [...new Set(cases.filter((id) => id !== null))];
    const rows: { caseId: string; squadId: string }[] = await tx.query(
      'select case_id as "caseId", squad_id as "squadId" from case_squads where case_id = any($1::uuid[])',
      [caseIds],
    );
    const resource = 'presence';
    const ids = [person.id];
    for (const caseId of caseIds) {
      const squadIds = rows.filter((row) => row.caseId === caseId).map(({ squadId }) => squadId);
      await tell(tx, { resource, squadIds, ids, caseIds: [caseId] });
    }
    await tell(tx, { resource, squadIds: person.squadIds, ids });
  }
}

function sameAs(before: Whereabouts, here: Whereabouts): boolean {
  const still = isOnline(before, here.seenAt) === isOnline(here, here.seenAt);
  return still && before.caseId === here.caseId && before.stepKey === here.stepKey;
}
