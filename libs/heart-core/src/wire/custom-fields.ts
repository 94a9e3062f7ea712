import type { CustomField } from '../custom-fields/custom-field.ts';

export type { CustomValue, CustomValues } from '../custom-fields/custom-values.ts';

/** A question of the house, as it is asked now or as it once was: `GET /custom-fields/:id/versions`. */
export interface CustomFieldRecord extends CustomField {
  id: string;
  version: number;
  changedBy: string | null;
  recordedAt: string;
}

/** `POST /custom-fields`. */
export type CustomFieldBody = Pick<CustomField, 'name' | 'label' | 'type'> & Partial<CustomField>;

/** `PATCH /custom-fields/:id`: all but the name and the type, under which cases keep their answers. */
export type CustomFieldChange = Partial<Omit<CustomField, 'name' | 'type'>>;
