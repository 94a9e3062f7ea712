import type { TriageRecord } from '#heart-core/wire';

/** Spikes that are told in one breath: the same end, and the same words for agents. */
export interface SpikeLine {
  key: string;
  squadIds: string[];
  expectedEndAt: string;
  message: string | null;
}

type Told = Pick<TriageRecord, 'squadId' | 'expectedEndAt' | 'message'>;

/** One line for squads that are in the same spike, the one that ends first before the others. */
export function spikeLines(spikes: readonly Told[]): SpikeLine[] {
  const lines = new Map<string, SpikeLine>();
  for (const { squadId, expectedEndAt, message } of spikes) {
    const key = JSON.stringify([expectedEndAt, message]);
    const line = lines.get(key) ?? { key, squadIds: [], expectedEndAt, message };
    line.squadIds.push(squadId);
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => a.expectedEndAt.localeCompare(b.expectedEndAt));
}
