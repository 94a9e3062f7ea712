import type { SymptomRecord } from '#heart-core/wire';
import { aliasesOf } from './causeDraft.ts';

/** A symptom as it is typed. */
export interface SymptomDraft {
  name: string;
  place: string;
  aliases: string;
  active: boolean;
}

export const blankSymptom: SymptomDraft = { name: '', place: '', aliases: '', active: true };

export const draftOfSymptom = ({ name, place, aliases, active }: SymptomRecord): SymptomDraft => ({
  ...{ name, active, place: place === null ? '' : String(place), aliases: aliases.join('\n') },
});

/** As it is sent; without a place it stands in the list behind the chips. */
export const symptomBody = ({ name, place, aliases }: SymptomDraft) => ({
  name: name.trim(),
  place: place === '' ? null : Number(place),
  aliases: aliasesOf(aliases),
});
