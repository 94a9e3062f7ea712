import { type CrisisCard, checkCrisisCards } from '#heart-core';
import type { SettingsRecord, SettingsVersionRecord } from '#heart-core/wire';
import type { Version } from '../parts/History.tsx';

/** The firm's cards as they are being written. */
export interface CrisisDraft {
  cards: readonly CrisisCard[];
}

export const draftOfCards = ({ crisisCards }: Pick<SettingsRecord, 'crisisCards'>): CrisisDraft => ({
  cards: crisisCards,
});

/** The cards as they are sent: without the blanks around words, and without a line that names nothing. */
export const cardsOf = ({ cards }: CrisisDraft): CrisisCard[] =>
  cards.map(({ locale, text, lines }) => ({
    locale: locale.trim().toLowerCase(),
    text: text.trim(),
    lines: lines
      .map(({ name, number }) => ({ name: name.trim(), number: number.trim() }))
      .filter(({ name, number }) => name || number),
  }));

const language = /^[a-z]{2,3}$/;

/** What is wrong, by the place of the card and the name of the field. */
export function faultsOfCards(draft: CrisisDraft): Record<string, string> {
  const cards = cardsOf(draft);
  const faults: Record<string, string> = {};
  for (const { pointer, detail } of checkCrisisCards(cards)) faults[pointer.replace('/crisisCards/', '')] ??= detail;
  for (const [place, { locale, lines }] of cards.entries()) {
    if (!language.test(locale)) faults[`${place}/locale`] ??= '';
    for (const [line, { name }] of lines.entries()) if (!name) faults[`${place}/lines/${line}/name`] ??= '';
  }
  return faults;
}

type Changed = SettingsVersionRecord & Version;

/** Of all versions of the settings, latest first, those that changed the cards. */
export function changesOfCards(history: readonly SettingsVersionRecord[]): Changed[] {
  const said = (version: SettingsVersionRecord | undefined) => JSON.stringify(version?.crisisCards ?? []);
  return history
    .filter((version, place) => said(version) !== said(history[place + 1]))
    .map((version) => ({ ...version, recordedAt: version.at }));
}
