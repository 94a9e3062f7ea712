import { isZone } from '../calendar/zone.ts';
import { isMailAddress } from '../mail/addresses.ts';
import { type ListField, type ListKind, listFields } from './list-fields.ts';

/** What a row says, field by field; what it leaves empty is not there. */
export type ListFacts = Record<string, string>;
export interface RowFault {
  code: string;
  reason: string;
}

/** The house's squads by their names in small letters. */
export type SquadNames = ReadonlyMap<string, string>;

/** The words of a row in the form that the house keeps, or the first fault among them. */
export function readListRow(kind: ListKind, said: ListFacts, squads: SquadNames): ListFacts | RowFault {
  const facts: ListFacts = {};
  for (const field of listFields[kind]) {
    const word = said[field.name] ?? '';
    if (word === '') {
      if (field.needed) return { code: 'required', reason: `${field.name} is empty, and every row needs it.` };
      continue;
    }
    const read = field.name === 'squads' ? readSquads(word, squads) : readWord(field, word);
    if (typeof read !== 'string') return read;
    facts[field.name] = read;
  }
  return facts;
}

export const isRowFault = (read: ListFacts | RowFault): read is RowFault => 'reason' in read;

function readWord({ name, max, choices }: ListField, word: string): string | RowFault {
  if (word.length > max)
    return { code: 'tooLong', reason: `${name}: ${word.length} characters where ${max} are the most.` };
  if (choices) {
    const meant = choices.find((choice) => choice.toLowerCase() === word.toLowerCase());
    return meant ?? { code: 'choice', reason: `${name}: ${quoted(word)} is none of ${choices.join(', ')}.` };
  }
  if (name === 'email')
    return isMailAddress(word)
      ? word.toLowerCase()
      : { code: 'email', reason: `email: ${quoted(word)} is no plain address, like ana@example.com.` };
  if (name === 'timeZone' && !isZone(word))
    return { code: 'zone', reason: `timeZone: ${quoted(word)} is no zone of the IANA database, like Europe/London.` };
  if (name === 'language') {
    const [language = ''] = word.toLowerCase().split(/[-_]/);
    if (/^[a-z]{2,3}$/.test(language)) return language;
    return { code: 'language', reason: `language: ${quoted(word)} is no code like en or de.` };
  }
  return word;
}

/** Several squads stand in one cell, parted by commas, semicolons or lines. */
function readSquads(word: string, squads: SquadNames): string | RowFault {
  const names = word
    .split(/[,;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const stranger = names.find((one) => !squads.has(one.toLowerCase()));
  if (stranger !== undefined) return { code: 'squad', reason: `There is no squad ${quoted(stranger)}.` };
  return [...new Set(names.map((one) => squads.get(one.toLowerCase()) as string))].sort().join(', ');
}

const quoted = (word: string) => `“${word.length > 60 ? `${word.slice(0, 60)}…` : word}”`;
