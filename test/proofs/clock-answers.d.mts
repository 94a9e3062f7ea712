import type * as core from '#heart-core';

export function threeCalendars(
  of: typeof core,
  timeZone: string,
): Record<'always' | 'office' | 'nights', core.OfficeHours>;
export function around(moment: number): Date[];
export const lengths: readonly number[];
export function answers(
  of: typeof core,
  changes: readonly (readonly [zone: string, moments: readonly number[]])[],
): string[];
