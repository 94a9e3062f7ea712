import { type CustomField, customNameIn, type Wire } from '#heart-core';
import { columnsOf } from '../mapping.ts';
import { boston311 } from './boston-311.ts';
import { callCentre } from './call-centre.ts';
import { cfpb } from './cfpb.ts';
import { comcastFcc } from './comcast-fcc.ts';
import { contactCentre } from './contact-centre.ts';
import { incidentLog } from './incident-log.ts';
import { nyc311 } from './nyc-311.ts';
import type { Preset } from './preset.ts';
import { tsaClaims } from './tsa-claims.ts';

export const presets: readonly Preset[] = [
  contactCentre,
  cfpb,
  tsaClaims,
  boston311,
  nyc311,
  comcastFcc,
  incidentLog,
  callCentre,
];

export const presetOf = (name: string) => presets.find((preset) => preset.name === name);

/** The mapping of the writing that this header is in, without the columns that it lacks and the custom fields that the house lacks; null where it is none of them. */
export function mappingFor(
  { variants }: Preset,
  header: string[],
  customFields: readonly CustomField[],
): Wire.ImportMapping | null {
  const has = (column: string) => header.some((one) => one.trim() === column);
  const variant = variants.find(({ columns }) => columns.every(has));
  if (!variant) return null;
  const { options, fields } = variant.mapping;
  const known = (word: string) =>
    customNameIn(word) === null || customFields.some(({ name }) => name === customNameIn(word));
  const present = Object.entries(fields).filter(
    ([word, mapped]) => known(word) && columnsOf(mapped).every((column) => has(column.trim())),
  );
  return { options, fields: Object.fromEntries(present) };
}

/** A preset as the outside sees it: its first writing, and the others beside it. */
export function presetRecord({ name, title, variants }: Preset): Wire.ImportPreset {
  const [first, ...others] = variants.map(({ columns, mapping }) => ({ columns: [...columns], mapping }));
  if (!first) throw new Error(`Preset ${name} has no mapping.`);
  return { name, title, ...first, ...(others.length > 0 ? { others } : {}) };
}
