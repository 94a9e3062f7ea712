import { Injectable } from '@nestjs/common';
import {
  branchUsesOf,
  type CountedChange,
  childrenOf,
  type DiagnosedCases,
  movementsOf,
  paretoOf,
  usesOf,
  type Wire,
} from '#heart-core';
import { squadsSeen } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { CauseChangeBody } from './changes.dto.ts';
import { askedChange, demandPossible } from './refuse-change.ts';
import { changesOf, standing, treeOf } from './tree.ts';

const weeksShown = 12;
/** A chart of causes shows the first eight; the rest is one bar. */
const paretoShown = 8;
const weekMs = 7 * 86_400_000;

/** Cases received in each week, by what was diagnosed; set aside ones stand in no figure. */
const question = `
  select c.cause_id as "causeId", c.symptom_id as "symptomId", floor(extract(epoch from c.received_at - $1::timestamptz) / 604800)::int as week,
    c.diagnosis = 'confirmed' as confirmed, c.diagnosis = 'notSure' as "notSure", count(*)::int as n
  from cases c where c.received_at >= $1 and c.received_at < $2 and not c.set_aside and ($3::uuid[] is null or c.opened_squad_id = any($3::uuid[])) group by 1, 2, 3, 4, 5`;

type Group = DiagnosedCases & { notSure: boolean | null };

/** How often each cause was found in the last twelve weeks, and what a change of the tree would make of that. */
@Injectable()
export class CauseUsageService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  async usage(person: SignedInPerson): Promise<Wire.CauseUsage> {
    const { from, to, groups } = await this.groups(person);
    const causes = usesOf(groups, await this.changes(), weeksShown);
    const sum = (counts: (group: Group) => boolean) => groups.filter(counts).reduce((all, { n }) => all + n, 0);
    const cases = sum(() => true);
    const diagnosed = sum(({ causeId }) => causeId !== null);
    const confirmed = sum(({ causeId, confirmed }) => causeId !== null && confirmed);
    return {
      ...spanOf(from, to),
      weeks: Array.from({ length: weeksShown }, (_, i) => new Date(from.getTime() + i * weekMs).toISOString()),
      ...{ cases, diagnosed, confirmed },
      notSure: sum(({ notSure }) => notSure === true),
      undiagnosedShare: cases > 0 ? (cases - diagnosed) / cases : null,
      confirmedShare: diagnosed > 0 ? confirmed / diagnosed : null,
      causes,
      branches: branchUsesOf(await this.tree(), causes),
      pareto: paretoOf(causes, paretoShown),
    };
  }

  /** The change as if it were made, with nothing written. The parts of a split have no ids yet: their places stand for them. */
  async preview(body: CauseChangeBody, person: SignedInPerson): Promise<Wire.CausePreview> {
    const asked = askedChange(body);
    const tree = await this.tree();
    demandPossible(tree, asked);
    const { from, to, groups } = await this.groups(person);
    const changes = await this.changes();
    const wanted: CountedChange = {
      kind: body.kind,
      causeId: body.causeId,
      intoId: asked.intoId ?? null,
      parts: (body.parts ?? []).map(({ symptomIds }, i) => ({ causeId: `part-${i + 1}`, symptomIds })),
    };
    const movements = movementsOf(
      usesOf(groups, changes, weeksShown),
      usesOf(groups, [...changes, wanted], weeksShown),
    );
    return {
      ...spanOf(from, to),
      cases: movements.reduce((all, { before, after }) => all + Math.max(0, after - before), 0),
      movements,
      issues: await this.issuesOf(
        movements.map(({ causeId }) => causeId).filter((id) => tree.some((one) => one.id === id)),
      ),
      broughtIds:
        body.kind === 'merge' || body.kind === 'move' ? childrenOf(tree, body.causeId).map(({ id }) => id) : [],
    };
  }

  private tree() {
    return treeOf((sql, values) => this.house.read(sql, values));
  }

  private async changes() {
    return standing(await changesOf((sql, values) => this.house.read(sql, values)));
  }

  private async issuesOf(causeIds: string[]): Promise<number> {
    const [row] = await this.house.read<{ n: number }>(
      'select count(*)::int as n from issues where cause_id = any($1::uuid[]) and joined_into_id is null',
      [causeIds],
    );
    return row?.n ?? 0;
  }

  private async groups(person: SignedInPerson) {
    const to = this.clock.now();
    const from = new Date(to.getTime() - weeksShown * weekMs);
    return { from, to, groups: await this.house.read<Group>(question, [from, to, squadsSeen(person)]) };
  }
}

const spanOf = (from: Date, to: Date) => ({
  from: from.toISOString(),
  to: to.toISOString(),
  asOf: to.toISOString(),
});
