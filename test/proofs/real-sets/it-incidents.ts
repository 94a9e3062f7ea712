import { DateTime } from 'luxon';
import { volumeBySymptom } from './boston-311.ts';
import { countsOf, eachOf, share, spread, top } from './definitions.ts';
import { asPythonNamesIt, fileFacts } from './file-facts.ts';
import { type GivenCase, type Imported } from './imported.ts';
import { namesIn, type RealSet } from './told.ts';

const unknownGroup = 'Group not known';
const groupOf = ({ squad }: GivenCase) => (squad === unknownGroup ? '?' : squad);
const keptIt = ({ custom }: GivenCase) => custom.madeSla === true;
const priorities = { critical: '1 - Critical', high: '2 - High', normal: '3 - Moderate', low: '4 - Low' };
const priorityOf = ({ severity }: GivenCase) => priorities[severity as keyof typeof priorities];

/** When it was resolved by its own column; the product takes the end of a case for it where that column says nothing. */
function hours({ custom, receivedAt }: GivenCase): number[] {
  const resolved = DateTime.fromFormat(String(custom.statedResolvedAt), 'd/L/yyyy HH:mm', { zone: 'utc' });
  return resolved.isValid ? [(resolved.toMillis() - receivedAt.getTime()) / 3_600_000] : [];
}

interface Told {
  state: string | null;
}

/** How incidents went from state to state, by their stories. */
async function changesOf(imported: Imported): Promise<Record<string, number>> {
  const stories = await imported.file('timeline', { deed: 'case.import' });
  const steps = stories.flatMap(({ facts }) => {
    const states = (JSON.parse(facts || '{}').told as Told[]).map(({ state }) => state);
    return states.slice(1).flatMap((to, nth) => (to === states[nth] ? [] : `${states[nth]} -> ${to}`));
  });
  return countsOf(steps, (step) => step);
}

const ofEvents =
  'counted over events; the house keeps one case for all of them, and of its events those that changed something';

export const itIncidents: RealSet = {
  folder: 'it-incidents',
  file: 'incident_events.csv',
  preset: 'incident-log',
  fields: [
    ['state', 'text'],
    ['madeSla', 'yesNo'],
    ['reopenings', 'number'],
    ['reassignments', 'number'],
    ['statedResolvedAt', 'text'],
  ],
  async tell(imported, expected) {
    const { rows, record } = imported;
    const lasted = rows.flatMap(hours);
    const groups = (some: GivenCase[]) => ({ incidents: some.length, made_sla: share(some, keptIt) });
    const of = ({ symptom }: GivenCase) => symptom;
    const filterOf = async (name: string) => ({ symptomId: await imported.idOf('symptoms', name) });
    const kept = await imported.listed({ 'custom.madeSla': true });
    return {
      figures: {
        ...fileFacts(imported),
        incidents: record.accepted,
        last_state: await imported.volumes('custom.state'),
        by_contact_type: { Phone: await imported.listed({ channel: 'phone' }) },
        by_priority: Object.fromEntries(
          await Promise.all(
            Object.entries(priorities).map(async ([severity, name]) => [name, await imported.listed({ severity })]),
          ),
        ),
        made_sla_at_last_event: { numerator: kept, denominator: await imported.listed() },
        top_categories: await volumeBySymptom(imported, namesIn(expected, 'top_categories')),
        by_month_opened: await imported.series('month', {
          of,
          filterOf,
          issues: namesIn(expected, 'by_month_opened', 'issues'),
        }),
        by_week_opened: await imported.series('week', {
          of,
          filterOf,
          issues: namesIn(expected, 'by_week_opened', 'issues'),
        }),
      },
      records: {
        made_sla_at_last_event: share(rows, keptIt),
        made_sla_by_priority: eachOf(rows, priorityOf, (some) => share(some, keptIt)),
        reopened: share(rows, ({ custom }) => Number(custom.reopenings) > 0),
        reassigned: share(rows, ({ custom }) => Number(custom.reassignments) > 0),
        without_resolved_at: rows.length - lasted.length,
        hours_opened_to_resolved: {
          negative: lasted.filter((hour) => hour < 0).length,
          non_negative: spread(lasted.filter((hour) => hour >= 0)),
        },
        state_changes: await changesOf(imported),
        top_groups: top(eachOf(rows, groupOf, groups), 15),
        top_categories: top(countsOf(rows, of), 10),
        top_subcategories: top(
          countsOf(rows, ({ cause }) => cause),
          10,
        ),
      },
    };
  },
  notSaid: {
    ...asPythonNamesIt,
    last_event: 'words about how it was counted',
    incidents_whose_sys_mod_count_never_falls: ofEvents,
    events_by_state: ofEvents,
    made_sla_over_all_events_the_wrong_way: 'the wrong way, as its name says: a rate over events is no rate over cases',
    placeholder_question_marks: ofEvents,
  },
};
