import { Box } from '@mui/material';
import type { EvidenceRecord } from '#heart-core/wire';
import { useCauses, useSymptoms } from '../causes/useCauses.ts';
import { Moment } from '../parts/Moment.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { labelOf, valueWords } from './stepWords.ts';

/** One version, field by field: who recorded it, when it happened, and whether it was out of order. */
export const EvidenceWords = ({ evidence }: { evidence: EvidenceRecord }) => {
  const t = useT();
  const { personName } = usePeople();
  const { causeName } = useCauses();
  const { symptomName } = useSymptoms();
  const nameOf = (id: string) => causeName(id) || symptomName(id);
  const fields = Object.entries(evidence.fields).filter(([, value]) => value !== null && value !== undefined);
  return (
    <Box>
      {evidence.notPossibleReason && (
        <Box sx={{ mb: 1 }}>
          ⊘ {t('mark.notPossible')}: {evidence.notPossibleReason}
        </Box>
      )}
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {labelOf(name, evidence.stepKey, t)}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {valueWords(name, value, t, nameOf)}
            </Box>
          </div>
        ))}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>
        {[
          personName(evidence.agentId),
          t('step.version', { n: evidence.version }),
          evidence.lateness !== 'live' && t(`step.lateness.${evidence.lateness}`),
          evidence.breaches.length > 0 && t('step.breached'),
          evidence.overrideReason && t('step.overridden', { reason: evidence.overrideReason }),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        · <Moment at={evidence.occurredAt} />
      </Box>
    </Box>
  );
};
