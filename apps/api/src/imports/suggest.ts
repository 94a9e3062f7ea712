import type { Wire } from '#heart-core';
import { readHistoric, readScore } from './read-value.ts';

/** What was seen of a column in the first records of a file. */
export interface SeenColumn {
  name: string;
  filled: number;
  distinct: number;
  samples: readonly string[];
}

/** Words by which files call what we call so, the surest first; a column is taken once. */
const names: readonly [string, RegExp][] = [
  [
    'externalRef',
    /^(case|ticket|call|claim|complaint|incident|request|reference|unique|external)[ _-]?(id|no|nr|number|key|ref|#)?$|^(id|number|ticket #|reference|ref|case_enquiry_id)$/,
  ],
  [
    'receivedAt',
    /^(date |time )?(received|opened|created|reported|logged|raised|submitted)([ _-]?(at|on|date|time|when))?$|^(open|issue_reported|created|received)[ _-]?(dt|date|at)$|^(date|datetime|timestamp|when)$|^date.?month.?year$/,
  ],
  ['closedAt', /^(date )?(closed|completed)([ _-]?(at|on|date|dt))?$/],
  ['resolvedAt', /^(date )?(resolved|solved|fixed|answered)[ _-](at|on|date|dt)$/],
  ['commitment.dueAt', /^(due|target|promised|deadline)([ _-]?(at|on|by|date|dt))?$|sla.?target/],
  [
    'squad',
    /^(squad|team|group|department|dept|queue|supervisor|agency|company|assignment_group|unit|airport code)([ _-]?name)?$|^institui/,
  ],
  ['agent', /^(agent|handler|owner|assignee|advisor|adviser|assigned_to)([ _-]?name)?$/],
  ['channel', /^(channel|source|medium|submitted via|received via|contact_type|origin)([ _-]?(name|type))?$/],
  ['customer.externalRef', /^(customer|client|caller|account)[ _-]?(id|no|number|ref)$/],
  ['customer.name', /^(customer|client|caller)([ _-]?name)?$/],
  ['symptom', /^(symptom|category|issue|topic|type|complaint_type|complaint type|claim type)$/],
  ['cause', /^(root )?cause$|^(sub[ _-]?category|sub[ _-]?issue|descriptor|irregularidade)$/],
  ['summary', /^(summary|subject|title|case_title|product|customer complaint|short description)$/],
  ['description', /^(description|details|narrative|consumer complaint narrative|text|message)$/],
  ['severity', /^(severity|priority)$/],
  ['survey.score', /^(csat|rating|score|satisfaction|stars)([ _-]?(score|rating))?$|^satisfaction rating$/],
  ['survey.comment', /^(customer )?(remarks?|comments?|feedback)$/],
  ['handleSeconds', /(handl|talk).*(time|duration|seconds)/],
  ['resolvedFirstContact', /^(fcr|resolved|solved)$|first.?contact/],
];

const moments = new Set(['receivedAt', 'closedAt', 'resolvedAt', 'commitment.dueAt']);
/** Forms of days that files have, the ones that read only one way first. */
const forms = [
  undefined,
  ...[
    'dd/LL/yyyy HH:mm',
    'd/L/yyyy H:mm',
    'd/L/yyyy H:mm:ss',
    'dd/LL/yyyy',
    'd/L/yyyy',
    'd.L.yyyy',
    'd.L.yyyy H:mm',
    'd.L.yyyy H:mm:ss',
  ],
  ...['d-LLL-yy', 'd-LLL-yyyy', 'd LLL yyyy', 'LLL d, yyyy'],
  ...[
    'LL/dd/yyyy hh:mm:ss a',
    'L/d/yyyy h:mm a',
    'L/d/yyyy H:mm',
    'L/d/yyyy H:mm:ss',
    'L/d/yyyy',
    'yyyy/L/d',
    'yyyyLLdd',
  ],
];

/** What the columns of a file may be, by their names and by what stands in them: a beginning, to be looked at. */
export function suggestMapping(columns: readonly SeenColumn[]): Wire.ImportMapping['fields'] {
  const fields: Wire.ImportMapping['fields'] = {};
  const free = columns.filter(({ name }) => columns.filter((one) => one.name.trim() === name.trim()).length === 1);
  const taken = new Set<string>();
  for (const [field, called] of names) {
    for (const column of free) {
      if (taken.has(column.name) || !called.test(column.name.trim().toLowerCase())) continue;
      const mapped = moments.has(field) ? ofMoments(column) : fits(field, column) ? { column: column.name } : null;
      if (!mapped) continue;
      fields[field] = mapped;
      taken.add(column.name);
      break;
    }
  }
  return fields;
}

/** A form that reads every sample; several that do are undecided, and the first is shown for a person to look at. */
function ofMoments({ name, samples }: SeenColumn): Wire.MappedField | null {
  if (samples.length === 0) return null;
  const form = forms.findIndex((format) => samples.every((sample) => readHistoric(sample, { format }, 'UTC')));
  if (form < 0) return null;
  const format = forms[form];
  return format === undefined ? { column: name } : { column: name, format };
}

function fits(field: string, { samples, filled, distinct }: SeenColumn): boolean {
  if (filled === 0) return false;
  if (field === 'survey.score') return samples.every((sample) => readScore(sample) !== null);
  if (field === 'externalRef') return distinct === filled || distinct > 50;
  if (field === 'resolvedFirstContact') return samples.every((sample) => /^(y|n|yes|no|true|false|0|1)$/i.test(sample));
  return true;
}
