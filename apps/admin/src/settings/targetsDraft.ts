import { type Settings, type Severity, settingRanges } from '#heart-core';
import type { SettingsVersionRecord } from '#heart-core/wire';
import type { Version } from '../parts/History.tsx';

/** The most urgent first. */
export const targetSeverities = ['critical', 'high', 'normal', 'low'] as const satisfies readonly Severity[];

const settingOf = {
  critical: 'targetCriticalMinutes',
  high: 'targetHighMinutes',
  normal: 'targetNormalMinutes',
  low: 'targetLowMinutes',
} as const satisfies Record<Severity, keyof Settings>;

/** Working hours as they are typed, by severity. */
export type TargetsDraft = Record<Severity, string>;

type Targets = Pick<Settings, (typeof settingOf)[Severity]>;

export const hoursOf = (settings: Targets, severity: Severity): string =>
  String(Number((settings[settingOf[severity]] / 60).toFixed(2)));

export const draftOfTargets = (settings: Targets): TargetsDraft =>
  Object.fromEntries(targetSeverities.map((severity) => [severity, hoursOf(settings, severity)])) as TargetsDraft;

/** "1.5" or "1,5" hours as minutes; null where it is no time, or longer than any target can be. */
export function minutesOf(typed: string, severity: Severity): number | null {
  const said = typed.trim().replace(',', '.');
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(said)) return null;
  const minutes = Math.round(Number(said) * 60);
  const [least, most] = settingRanges[settingOf[severity]];
  return minutes >= least && minutes <= most ? minutes : null;
}

/** The targets as they are sent: what is no time is left out, and said beside its field. */
export const bodyOfTargets = (draft: TargetsDraft): Partial<Targets> =>
  Object.fromEntries(
    targetSeverities.flatMap((severity) => {
      const minutes = minutesOf(draft[severity], severity);
      return minutes === null ? [] : [[settingOf[severity], minutes]];
    }),
  );

export const wrongTargets = (draft: TargetsDraft): Severity[] =>
  targetSeverities.filter((severity) => minutesOf(draft[severity], severity) === null);

/** Is something less urgent to be done sooner? It may be meant so, and is said. */
export function upsideDown(draft: TargetsDraft): boolean {
  const minutes = targetSeverities.map((severity) => minutesOf(draft[severity], severity));
  return minutes.some((one, place) => place > 0 && one !== null && one < (minutes[place - 1] ?? 0));
}

/** Of all versions of the settings, latest first, those that changed a target. */
export function changesOfTargets(history: readonly SettingsVersionRecord[]): (SettingsVersionRecord & Version)[] {
  const said = (version: SettingsVersionRecord | undefined) => version && Object.values(draftOfTargets(version)).join();
  return history
    .filter((version, place) => said(version) !== said(history[place + 1]))
    .map((version) => ({ ...version, recordedAt: version.at }));
}
