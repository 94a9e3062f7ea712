import {
  actionKinds,
  builtInMethods,
  caseStatuses,
  causeStandings,
  channels,
  commitmentKinds,
  decisionWords,
  issueStates,
  letterChannels,
  type ReportPart,
  remedies,
  remedyStandings,
  severities,
  standings,
  stepKeys,
} from '#heart-core';

/** A filter that a part of a report can be narrowed by: one of a few words, or of what the house has. */
export type PartFilter =
  | { name: string; of: 'squads' | 'people' | 'symptoms' | 'causes' }
  | { name: string; values: readonly string[]; words: string; end?: string }
  | { name: string; flag: true };

const squad: PartFilter = { name: 'squadId', of: 'squads' };
const ofCases: readonly PartFilter[] = [
  squad,
  { name: 'channel', values: channels, words: 'channel' },
  { name: 'severity', values: severities, words: 'bulk.severities' },
  { name: 'symptomId', of: 'symptoms' },
  { name: 'causeId', of: 'causes' },
  { name: 'methodKey', values: builtInMethods.map(({ key }) => key), words: '' },
  { name: 'agentId', of: 'people' },
];

const ofLists: Readonly<Record<string, readonly PartFilter[]>> = {
  cases: [
    { name: 'status', values: caseStatuses, words: 'status' },
    ...ofCases,
    { name: 'overdue', flag: true },
    { name: 'diagnosisDue', flag: true },
  ],
  commitments: [
    { name: 'standing', values: standings, words: 'promise.standing' },
    { name: 'kind', values: commitmentKinds, words: 'promise.kinds' },
    squad,
    { name: 'ownerId', of: 'people' },
    { name: 'overdue', flag: true },
  ],
  resolutions: [
    { name: 'standing', values: remedyStandings, words: 'remedy.standing' },
    { name: 'remedy', values: remedies, words: 'remedy.kind' },
    squad,
    { name: 'agentId', of: 'people' },
  ],
  decisions: [
    { name: 'decision', values: decisionWords, words: 'reports.choice.decision' },
    { name: 'decidedById', of: 'people' },
  ],
  surveys: [
    squad,
    { name: 'agentId', of: 'people' },
    { name: 'score', values: ['1', '2', '3', '4', '5'], words: 'reports.choice.score' },
    { name: 'answered', flag: true },
    { name: 'commented', flag: true },
    { name: 'undelivered', flag: true },
  ],
  'survey-omissions': [squad],
  issues: [
    { name: 'state', values: issueStates, words: 'issue.state' },
    { name: 'ownerId', of: 'people' },
    { name: 'causeId', of: 'causes' },
    { name: 'symptomId', of: 'symptoms' },
    { name: 'live', flag: true },
  ],
  actions: [
    { name: 'kind', values: actionKinds, words: 'action.kind' },
    { name: 'ownerId', of: 'people' },
    { name: 'open', flag: true },
    { name: 'overdue', flag: true },
  ],
  causes: [
    { name: 'standing', values: causeStandings, words: 'causes.standing' },
    { name: 'ownerId', of: 'people' },
  ],
  symptoms: [{ name: 'active', flag: true }],
  squads: [{ name: 'active', flag: true }],
  diagnoses: [
    { name: 'status', values: ['hypothesis', 'confirmed'], words: 'reports.choice.diagnosis' },
    { name: 'causeId', of: 'causes' },
  ],
  evidence: [{ name: 'stepKey', values: stepKeys, words: 'step', end: 'name' }],
  contacts: [
    { name: 'direction', values: ['inbound', 'outbound'], words: 'reports.choice.direction' },
    { name: 'sameIssue', flag: true },
  ],
  letters: [
    { name: 'channel', values: letterChannels, words: 'channel' },
    { name: 'sentById', of: 'people' },
  ],
  notes: [{ name: 'authorId', of: 'people' }],
  customers: [
    { name: 'kind', values: ['external', 'internal'], words: 'customers.kinds' },
    { name: 'open', flag: true },
  ],
  'complaint-register': [squad, { name: 'status', values: caseStatuses, words: 'status' }],
  'pilot-feedback': [squad, { name: 'stepKey', values: stepKeys, words: 'step', end: 'name' }],
  triage: [squad],
};

/** Lists that can be narrowed, each with what it offers; test/reports.spec.ts asks the house for every one of them. */
export const narrowedLists = Object.entries(ofLists);

/** By what a part can be narrowed in the form; figures take what cases take. */
export const filtersOf = ({ kind, resource }: Pick<ReportPart, 'kind' | 'resource'>): readonly PartFilter[] =>
  kind === 'figure' ? ofCases : kind === 'list' ? (ofLists[resource ?? ''] ?? []) : [];

/** The filter with one of its members set, or without it; none at all where nothing is left. */
export function filterWith(
  filter: ReportPart['filter'],
  name: string,
  value: string | boolean | undefined,
): ReportPart['filter'] {
  const { [name]: _before, ...rest } = filter ?? {};
  const next = value === undefined || value === '' || value === false ? rest : { ...rest, [name]: value };
  return Object.keys(next).length > 0 ? next : undefined;
}

/** Members that the form has no field for, from a ready-made report or a program: shown as they are, to be taken off. */
export const othersIn = (filter: ReportPart['filter'], offered: readonly PartFilter[]): [string, unknown][] =>
  Object.entries(filter ?? {}).filter(
    ([name]) => !name.startsWith('custom.') && !offered.some((one) => one.name === name),
  );
