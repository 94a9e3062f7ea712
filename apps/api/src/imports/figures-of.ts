import type { Wire } from '#heart-core';
import type { HistoricCase } from './read-row.ts';

/** So many squads are told apart; a file can name as many as it likes. */
const mostSquads = 100;

const none: Wire.ImportFigures = {
  cases: 0,
  bySquad: [],
  otherSquads: 0,
  byChannel: {},
  byMonth: {},
  resolved: 0,
  firstContactSaid: 0,
  firstContactYes: 0,
  rated: 0,
  ratedWell: 0,
  ratingSum: 0,
  promised: 0,
  promisesDone: 0,
  remedies: 0,
};

/** What cases of a file come to, counted on from what the ones before them came to. */
export function figuresOf(cases: readonly HistoricCase[], before: Wire.ImportFigures | null): Wire.ImportFigures {
  const told = before ?? none;
  const squads = new Map(told.bySquad.map(({ name, n }) => [name, n]));
  const [byChannel, byMonth] = [{ ...told.byChannel }, { ...told.byMonth }];
  let { otherSquads } = told;
  for (const { squad, channel, receivedAt } of cases) {
    if (squads.has(squad) || squads.size < mostSquads) squads.set(squad, (squads.get(squad) ?? 0) + 1);
    else otherSquads++;
    byChannel[channel] = (byChannel[channel] ?? 0) + 1;
    const month = receivedAt.toISOString().slice(0, 7);
    byMonth[month] = (byMonth[month] ?? 0) + 1;
  }
  const count = (holds: (one: HistoricCase) => boolean) => cases.filter(holds).length;
  const scores = cases.flatMap(({ score }) => score ?? []);
  return {
    cases: told.cases + cases.length,
    bySquad: [...squads].map(([name, n]) => ({ name, n })).sort((a, b) => b.n - a.n),
    otherSquads,
    byChannel,
    byMonth,
    resolved: told.resolved + count(({ resolvedAt, closedAt }) => resolvedAt !== null || closedAt !== null),
    firstContactSaid: told.firstContactSaid + count(({ statedFirstContact }) => statedFirstContact !== null),
    firstContactYes: told.firstContactYes + count(({ statedFirstContact }) => statedFirstContact === true),
    rated: told.rated + scores.length,
    ratedWell: told.ratedWell + scores.filter((score) => score >= 4).length,
    ratingSum: told.ratingSum + scores.reduce((sum, score) => sum + score, 0),
    promised: told.promised + count(({ dueAt }) => dueAt !== null),
    promisesDone: told.promisesDone + count(({ dueAt, keptAt }) => dueAt !== null && keptAt !== null),
    remedies: told.remedies + count(({ remedy }) => remedy !== null),
  };
}
