import type { VerdictCode } from '#heart-core';
import type { PilotComparison } from '#heart-core/wire';

export type Tone = 'better' | 'worse' | 'usual';

const tones: Record<VerdictCode, Tone> = {
  confirmed_better: 'better',
  promising: 'better',
  confirmed_worse: 'worse',
  concerning: 'worse',
  inconclusive: 'usual',
  no_meaningful_difference: 'usual',
  too_early: 'usual',
  not_readable: 'usual',
};

export const toneColors: Record<Tone, string> = {
  better: 'var(--better)',
  worse: 'var(--worse)',
  usual: 'var(--muted)',
};
export const toneMarks: Record<Tone, string> = { better: '▲', worse: '▼', usual: '●' };

export const toneOf = (code: VerdictCode): Tone => tones[code];

/** A metric beside the primary one stays grey until its p among all of them is reached; what got worse is never grey. */
export function toneBeside({ role, test, look, verdict }: PilotComparison): Tone {
  const tone = toneOf(verdict.code);
  if (role === 'primary' || tone !== 'better') return tone;
  return test.adjusted !== null && test.adjusted <= look.alpha ? tone : 'usual';
}
