import type { TriageBody } from '#heart-core/wire';

export type EndPreset = '1' | '2' | '4' | 'closing' | 'at';

/** A spike as it is being filled in: several squads at once, each with its own people. */
export interface SpikeDraft {
  squadIds: string[];
  /** What was typed, by squad; without it, who is at their desk counts. */
  people: Record<string, string>;
  ends: EndPreset | null;
  /** On the reader's clock, as the browser's field has it. */
  endsAt: string;
  message: string;
  windowMinutes: number;
  callsAnHour: string;
}

export const usualCallsAnHour = 6;

export const noSpike = (squadIds: string[], endsAt: string): SpikeDraft => ({
  squadIds,
  people: {},
  ends: '2',
  endsAt,
  message: '',
  windowMinutes: 30,
  callsAnHour: String(usualCallsAnHour),
});

const halfHourMs = 30 * 60_000;

/** When it is expected to be over: full half-hours from now on, the closing of the squad, or a time of one's own. */
export function endOf(
  { ends, endsAt }: Pick<SpikeDraft, 'ends' | 'endsAt'>,
  now: Date,
  closing: Date | null,
): Date | null {
  if (ends === 'closing') return closing;
  if (ends === 'at') {
    const at = new Date(endsAt);
    return Number.isNaN(at.getTime()) ? null : at;
  }
  if (ends === null) return null;
  return new Date(Math.ceil((now.getTime() + Number(ends) * 2 * halfHourMs) / halfHourMs) * halfHourMs);
}

export const wholeFrom = (typed: string, [least, most]: readonly [number, number]): number | null => {
  const n = Number(typed);
  return typed.trim() !== '' && Number.isInteger(n) && n >= least && n <= most ? n : null;
};

/** What the API takes for one of the squads; null while something is missing. */
export function bodyOf(draft: SpikeDraft, squadId: string, people: number | null, end: Date | null): TriageBody | null {
  const callsAnHour = wholeFrom(draft.callsAnHour, [1, 60]);
  if (people === null || end === null || callsAnHour === null) return null;
  const message = draft.message.trim();
  return {
    squadId,
    expectedEndAt: end.toISOString(),
    ...(message ? { message } : {}),
    windowMinutes: draft.windowMinutes,
    people,
    callsAnHour,
  };
}
