import type { BulkChangeRecord, BulkRowRecord } from '#heart-core/wire';
import { useSymptoms } from '../causes/useCauses.ts';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

const reasons = ['left', 'moved', 'reference', 'closed', 'not-found'];

/** What a change is, and what became of a case, in words. */
export function useChangeWords() {
  const t = useT();
  const { personName } = usePeople();
  const { squadName } = useSquads();
  const { symptomName } = useSymptoms();
  const changeInWords = ({ change, note }: BulkChangeRecord): string => {
    const { agentId, squadId, severity, symptomId } = change;
    return [
      agentId && t('bulk.said.agentId', { name: personName(agentId) }),
      squadId && t('bulk.said.squadId', { name: squadName(squadId) }),
      severity && t('bulk.said.severity', { name: t(`bulk.severities.${severity}`) }),
      symptomId && t('bulk.said.symptomId', { name: symptomName(symptomId) }),
      note !== null && t('bulk.said.note'),
    ]
      .filter(Boolean)
      .join(', ');
  };
  const why = (code: string | null) =>
    code === null ? '' : t(`bulk.why.${reasons.includes(code) ? code : 'other'}`, { code });
  const rowInWords = ({ outcome, refused, undoOutcome, undoRefused }: BulkRowRecord): string => {
    if (undoOutcome) return joined(t(`bulk.undoOutcomes.${undoOutcome}`), why(undoRefused));
    return outcome ? joined(t(`bulk.outcomes.${outcome}`), why(refused)) : t('bulk.waits');
  };
  return { changeInWords, rowInWords };
}

const joined = (said: string, because: string) => (because ? `${said}: ${because}` : said);
