import type { HistoricCase, HistoricEvent, StoryOfEvents, ToldEvent } from './read-row.ts';

/** So many changes of one case are told in its story; a log can be as long as it likes. */
const mostTold = 200;

interface Found {
  last: { record: number; event: HistoricEvent };
  events: number;
  told: (ToldEvent & { event: HistoricEvent; record: number })[];
}

/**
 * A file of several records a case is read twice: first to learn which record of each case is the last that can be read,
 * then to take that one. Their order is what the file says of it (event.order, else event.at), else that of its lines, so
 * a log need not keep the events of a case together. What a final value says on every event is never played back.
 */
export class EventLog {
  private readonly cases = new Map<string, Found>();

  /** The first reading: one event that can be read. */
  see({ externalRef, record, event, squad, agent }: HistoricCase): void {
    if (externalRef === null) return;
    const found = this.cases.get(externalRef);
    const told = { at: event.at, state: event.state, squad, agent, event, record };
    if (!found) {
      this.cases.set(externalRef, { last: { record, event }, events: 1, told: [told] });
      return;
    }
    found.events++;
    const before = found.told.at(-1);
    const changed = before?.state !== told.state || before.squad !== squad || before.agent !== agent;
    if (changed && found.told.length < mostTold) found.told.push(told);
    if (inOrder(found.last, { record, event }) < 0) found.last = { record, event };
  }

  /** The second reading: the case as its last event tells it, with its story; null for an earlier event. */
  caseOf(row: HistoricCase): HistoricCase | null {
    const found = row.externalRef === null ? undefined : this.cases.get(row.externalRef);
    return found?.last.record === row.record ? { ...row, story: storyOf(found) } : null;
  }
}

function storyOf({ events, told }: Found): StoryOfEvents {
  const sorted = told.toSorted(inOrder);
  return { events, told: sorted.map(({ at, state, squad, agent }) => ({ at, state, squad, agent })) };
}

type Placed = { record: number; event: HistoricEvent };

function inOrder(a: Placed, b: Placed): number {
  const byOrder = (a.event.order ?? 0) - (b.event.order ?? 0);
  const byTime = (a.event.at?.getTime() ?? 0) - (b.event.at?.getTime() ?? 0);
  return byOrder || byTime || a.record - b.record;
}
