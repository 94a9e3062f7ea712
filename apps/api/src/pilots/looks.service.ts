import { Injectable } from '@nestjs/common';
import type { Wire } from '#heart-core';
import type { PilotComparison } from '#heart-core/wire';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';

const lookColumns = `k.plan_version as "planVersion", k.metric, k.data_cut as "dataCut", k.number, k.verdict, k.unit, k.estimate, k.lower, k.upper, k.p,
  n.name as "readBy", k.read_at as "readAt"`;
const looks = 'pilot_looks k join people n on n.id = k.read_by_id';

/** Opening the figures of a pilot is allowed, and kept: who did, and what a planned look came to when it was first read. */
@Injectable()
export class LooksService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  /** Somebody opened the figures: kept once a day and person. */
  async notePeek(pilotId: string, metric: string, by: SignedInPerson): Promise<void> {
    const at = this.clock.now();
    await this.house.read(
      `insert into pilot_peeks (pilot_id, person_id, day, at, metric) values ($1, $2, $3::date, $4, $5) on conflict do nothing`,
      [pilotId, by.id, at.toISOString().slice(0, 10), at, metric],
    );
  }

  /** Who opened the figures, and on which days. */
  peeks(pilotId: string) {
    return this.house.read<Wire.PilotPeek>(
      `select k.day::text as day, n.name as person, k.at, k.metric from pilot_peeks k join people n on n.id = k.person_id where k.pilot_id = $1 order by k.at desc limit 500`,
      [pilotId],
    );
  }

  /** A planned look as it was first read: the first to read it writes it down, everybody later is told. */
  async firstRead(answer: Omit<PilotComparison, 'firstRead'>, by: SignedInPerson): Promise<Wire.PilotLook | null> {
    const { pilot, planVersion, metric, dataCut, look, verdict, unit, effect, test } = answer;
    if (!look.planned) return null;
    const where = [pilot, planVersion, metric, dataCut];
    await this.house.read(
      `insert into pilot_looks (pilot_id, plan_version, metric, data_cut, number, verdict, unit, estimate, lower, upper, p, read_by_id, read_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
      [
        ...[...where, look.number, verdict.code, unit, effect.estimate, effect.lower, effect.upper, test.p],
        ...[by.id, this.clock.now()],
      ],
    );
    const [kept] = await this.house.read<Wire.PilotLook>(
      `select ${lookColumns} from ${looks} where k.pilot_id = $1 and k.plan_version = $2 and k.metric = $3 and k.data_cut = $4`,
      where,
    );
    return kept ?? null;
  }

  /** Every planned look that was read, by any plan, the latest data first. */
  looks(pilotId: string) {
    return this.house.read<Wire.PilotLook>(
      `select ${lookColumns} from ${looks} where k.pilot_id = $1 order by k.data_cut desc, k.plan_version desc, k.read_at, k.metric limit 500`,
      [pilotId],
    );
  }
}
