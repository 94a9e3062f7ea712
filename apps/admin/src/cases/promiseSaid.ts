import type { CommitmentKind } from '#heart-core/wire';
import { blankWhen, type PromiseDraft, wallText } from '../commitments/promiseDraft.ts';
import { readersZone } from '../parts/moments.ts';

const kinds: Record<string, CommitmentKind> = {
  call: 'call',
  update: 'update',
  refund: 'refundLands',
  parcel: 'parcel',
  ask: 'askForMe',
};
const dayMs = 86_400_000;

/** "promise call tomorrow 10" as a promise that only has to be looked at; null where the words are about something else. */
export function promiseSaid(words: string, now: Date, zone = readersZone()): PromiseDraft | null {
  const [first = '', ...rest] = words.toLowerCase().trim().split(/\s+/);
  if (first.length < 4 || !'promise'.startsWith(first)) return null;
  const kind = rest.map((word) => kinds[word]).find((found) => found !== undefined) ?? 'call';
  const clock = rest.map((word) => /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(word)).find((found) => found !== null);
  const day = rest.includes('tomorrow') ? 1 : rest.includes('today') ? 0 : null;
  if (day === null && !clock) return null;
  const when = blankWhen();
  const hour = Number(clock?.[1] ?? 0);
  const minute = Number(clock?.[2] ?? 0);
  if (clock && (hour > 23 || minute > 59)) return null;
  if (!clock || (day === 1 && hour === 10 && minute === 0))
    return { kind, what: null, when: { ...when, preset: day === 1 ? 'tomorrow' : 'today' } };
  const date = wallText(zone, new Date(now.getTime() + (day ?? 0) * dayMs)).slice(0, 10);
  const pair = (value: number) => String(value).padStart(2, '0');
  return { kind, what: null, when: { ...when, preset: 'pick', at: `${date}T${pair(hour)}:${pair(minute)}` } };
}
