import type { EntityManager } from 'typeorm';
import { type CallBackWindow, isFree, nextFree, placesIn, Refusal, windowStarts } from '#heart-core';
import { isOn, takenSql } from './triage.sql.ts';

export interface RunningTriage {
  id: string;
  squadId: string;
  startedAt: Date;
  expectedEndAt: Date;
  windowMinutes: number;
  people: number;
  callsAnHour: number;
}

export interface WindowOfTriage extends CallBackWindow {
  /** Calls that are still to be made in it. */
  open: number;
}

type Ask = Pick<EntityManager, 'query'>;
/** Call-backs may run over into the hours after a spike. */
const runsOverMs = 4 * 3_600_000;

/** The spike that a squad is in, or null. */
export async function triageOf(tx: Ask, squadId: string): Promise<RunningTriage | null> {
  const [running] = await tx.query(
    `select t.id, t.squad_id as "squadId", t.started_at as "startedAt", t.expected_end_at as "expectedEndAt", t.window_minutes as "windowMinutes", t.people, t.calls_an_hour as "callsAnHour"
     from triages t where t.squad_id = $1 and ${isOn} order by t.started_at desc limit 1`,
    [squadId],
  );
  return running ?? null;
}

/** The windows of a spike from now on, with what they hold and what is promised in them. */
export async function windowsOf(tx: Ask, triage: RunningTriage, from: Date): Promise<WindowOfTriage[]> {
  const minutes = triage.windowMinutes;
  const until = new Date(Math.max(triage.expectedEndAt.getTime(), from.getTime()) + runsOverMs);
  const starts = windowStarts(from > triage.startedAt ? from : triage.startedAt, until, minutes);
  const taken: { from: Date; taken: number; open: number }[] = await tx.query(takenSql, [
    triage.squadId,
    starts,
    minutes,
  ]);
  const added: { from: Date; places: number }[] = await tx.query(
    'select window_from as "from", sum(places)::int as places from triage_places where triage_id = $1 group by window_from',
    [triage.id],
  );
  const more = new Map(added.map(({ from: start, places }) => [start.getTime(), places]));
  const usual = placesIn(minutes, triage.people, triage.callsAnHour);
  return taken.map((window) => ({
    ...window,
    to: new Date(window.from.getTime() + minutes * 60_000),
    places: usual + (more.get(window.from.getTime()) ?? 0),
  }));
}

interface Stretch {
  from: Date;
  to: Date;
}

/** Refuses a call-back in a window that is full, and names the next in which the squad works. Two who promise the last place at once come one after the other. */
export async function demandPlace(
  tx: EntityManager,
  squadId: string,
  window: Stretch,
  worksIn: (window: Stretch) => boolean,
): Promise<void> {
  const triage = await triageOf(tx, squadId);
  if (!triage || window.to.getTime() - window.from.getTime() !== triage.windowMinutes * 60_000) return;
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [
    `${triage.id} ${window.from.toISOString()}`,
  ]);
  const windows = await windowsOf(tx, triage, window.from);
  const chosen = windows.find(({ from }) => from.getTime() === window.from.getTime());
  if (!chosen || isFree(chosen)) return;
  const next = nextFree(windows.filter(worksIn), window.from);
  throw new Refusal('conflict', {
    reason: 'window-full',
    detail: `This window is full. ${next ? `The next with room begins at ${next.from.toISOString()}.` : 'A supervisor can add places.'}`,
    nextFree: next?.from ?? null,
  });
}
