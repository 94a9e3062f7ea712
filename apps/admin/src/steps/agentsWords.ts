import type { AgentsWords, EvidenceFields, StepKey } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';

/** What the agent has said so far in this case: what stands recorded, and what is being typed at this step. */
export function agentsWords({ steps }: CaseRecord, stepKey: StepKey, filled: EvidenceFields): AgentsWords {
  const said = (from: StepKey, name: string): string | null => {
    const recorded = steps.find(({ key }) => key === from)?.evidence?.fields;
    const value = from === stepKey ? filled[name] : recorded?.[name];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  return {
    restatement: said('hear', 'restatement'),
    feeling: said('empathize', 'feeling'),
    impact: said('apologize', 'impactNamed'),
  };
}
