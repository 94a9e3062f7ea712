import type { CustomField, CustomValues } from '#heart-core';

/** Every field of the house as it stands now, as `f`. */
export const latestFields = `(select distinct on (v.id) v.* from custom_field_versions v order by v.id, v.version desc) f`;

/** Every field as it stood at a moment, as `f`. */
export const fieldsAt = (moment: string) =>
  `(select distinct on (v.id) v.* from custom_field_versions v where v.recorded_at <= ${moment} order by v.id, v.version desc) f`;

/** Every choice that the field `f` ever offered. */
export const everOffered =
  'array(select distinct unnest(v.choices) from custom_field_versions v where v.id = f.id order by 1)';

/** The fields that the steps of a case are not complete without, as JSON: those that stood when it was opened, as with its method. `c` is the case. */
export const demandedOf = (c: string) =>
  `(select coalesce(json_agg(json_build_object('name', f.name, 'stepKey', f.step_key, 'symptomIds', f.symptom_ids)), '[]')
    from ${fieldsAt(`${c}.recorded_at`)} where f.active and f.required and f.step_key is not null)`;

/** A case with what it answers, and what the house demands at its steps. */
export interface Demanding {
  custom: CustomValues;
  demanded: Pick<CustomField, 'name' | 'stepKey' | 'symptomIds'>[];
}
