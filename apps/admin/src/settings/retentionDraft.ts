import { type Settings, settingRanges } from '#heart-core';
import type { SettingsVersionRecord } from '#heart-core/wire';
import type { Version } from '../parts/History.tsx';

export const keptDays = [
  'deliveriesKeptDays',
  'refusedRowsKeptDays',
  'waitingMailKeptDays',
] as const satisfies readonly (keyof Settings)[];
export type KeptDays = (typeof keptDays)[number];

/** Days as they are typed. */
export type RetentionDraft = Record<KeptDays, string>;
type Kept = Pick<Settings, KeptDays>;

export const draftOfRetention = (settings: Kept): RetentionDraft =>
  Object.fromEntries(keptDays.map((name) => [name, String(settings[name])])) as RetentionDraft;

/** Whole days within what the house takes; null where they are none. */
export function daysOf(typed: string, name: KeptDays): number | null {
  const said = typed.trim();
  if (!/^\d{1,4}$/.test(said)) return null;
  const [least, most] = settingRanges[name];
  return Number(said) >= least && Number(said) <= most ? Number(said) : null;
}

/** As it is sent: what is no number of days is left out, and said beside its field. */
export const bodyOfRetention = (draft: RetentionDraft): Partial<Kept> =>
  Object.fromEntries(
    keptDays.flatMap((name) => {
      const days = daysOf(draft[name], name);
      return days === null ? [] : [[name, days]];
    }),
  );

/** Of all versions of the settings, latest first, those that changed how long something is kept. */
export function changesOfRetention(history: readonly SettingsVersionRecord[]): (SettingsVersionRecord & Version)[] {
  const said = (version: SettingsVersionRecord | undefined) =>
    version && Object.values(draftOfRetention(version)).join();
  return history
    .filter((version, place) => said(version) !== said(history[place + 1]))
    .map((version) => ({ ...version, recordedAt: version.at }));
}
