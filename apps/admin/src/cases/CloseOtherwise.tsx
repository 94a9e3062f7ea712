import { Box, Stack } from '@mui/material';
import { type Outcome, outcomes, setAsideReasons } from '#heart-core';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';

interface CloseOtherwiseProps {
  outcome: Outcome;
  onOutcome: (outcome: Outcome) => void;
  reason: string;
  onReason: (reason: string) => void;
}

/** Another end than settled, and why. */
export const CloseOtherwise = ({ outcome, onOutcome, reason, onReason }: CloseOtherwiseProps) => {
  const t = useT();
  const { may } = useSession();
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1.5, alignItems: 'flex-end', flexWrap: 'wrap', mb: 1 }}>
      <Picker
        label={t('close.outcome')}
        value={outcome}
        onChange={(value) => {
          onReason('');
          onOutcome(value as Outcome);
        }}
        options={outcomes
          .filter((value) => value !== 'settled' && (value !== 'setAside' || may('closure.setAside')))
          .map((value) => ({ value, label: t(`outcome.${value}`) }))}
        width={190}
      />
      {outcome === 'setAside' ? (
        <Picker
          label={t('close.reason')}
          none="–"
          value={reason}
          onChange={onReason}
          options={setAsideReasons.map((value) => ({ value, label: t(`outcome.reason.${value}`) }))}
        />
      ) : (
        <Box sx={{ flex: '1 1 200px', maxWidth: 480 }}>
          <WordsField id="close-reason" label={t('close.reason')} value={reason} onChange={onReason} required />
        </Box>
      )}
    </Stack>
  );
};
