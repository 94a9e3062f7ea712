import type { MetricKey, Settings } from '#heart-core';
import { caseFilters } from '../cases/cases.sql.ts';
import { customFilters } from '../cases/custom-filters.ts';
import { readsCase, squadsSeen } from '../people/visible.ts';
import { byId, conditions, Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { AskedFigure } from './asked-figure.ts';
import type { FactQuestion } from './fact.ts';
import { questions } from './questions.ts';

/** As of which moment a figure is asked, and by which settings. */
export interface AskedAs {
  asOf: Date;
  settings: Pick<Settings, 'currency' | 'handlingRateMinorPerHour' | 'timeZone'>;
}

/** A figure's question as one person asks it: which facts, and the conditions that they must meet. */
export interface AskedFacts {
  question: FactQuestion;
  parameters: Parameters;
  /** The place of the moment as of which it is asked. */
  now: string;
  where: string;
}

/** The facts of a figure in a range, within the person's reach and the filter. */
export function factsAsked(
  key: MetricKey,
  { from, to, filter }: AskedFigure,
  { asOf, settings }: AskedAs,
  person: SignedInPerson,
): AskedFacts {
  const parameters = new Parameters();
  const now = `${parameters.add(asOf)}::timestamptz`;
  const currency = parameters.add(settings.currency);
  const handlingRate = parameters.add(settings.handlingRateMinorPerHour);
  const question = questions[key]({ asOf: now, currency, handlingRate });
  const seen = squadsSeen(person);
  const inScope = seen ? `${question.squad} = any(${parameters.add(seen)}::uuid[])` : 'true';
  const reads = readsCase(person, 'c', parameters);
  const filters = {
    ...caseFilters(now, reads),
    squadId: byId(question.squad),
    agentId: byId(question.agent),
  };
  const range = `${question.at} >= ${parameters.add(from)}::timestamptz and ${question.at} < ${parameters.add(to)}::timestamptz`;
  const where = `${question.where} and ${inScope} and ${range} and ${conditions({ filters, further: customFilters(reads) }, filter, parameters)}`;
  return { question, parameters, now, where };
}
