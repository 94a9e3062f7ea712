import { Checkbox, FormControlLabel, Stack } from '@mui/material';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { useT } from '../parts/useT.ts';
import type { RemedyDraft } from './remedyDraft.ts';

interface AskFieldsProps {
  draft: RemedyDraft;
  onChange: (change: Partial<RemedyDraft>) => void;
  fault?: string;
}

/** Before approval is asked: the customer knows of it, and whether they wait on the line. The rest fills itself. */
export const AskFields = ({ draft, onChange, fault }: AskFieldsProps) => {
  const t = useT();
  return (
    <Stack sx={{ gap: 1.5, p: 1.5, borderRadius: 1, bgcolor: 'var(--warn)' }}>
      <FieldFrame id="remedy-told" label={t('approval.first')} hint={t('approval.say')} error={fault}>
        <div id="remedy-told">
          <FormControlLabel
            control={
              <Checkbox
                checked={draft.toldCustomer}
                onChange={(_event, toldCustomer) => onChange({ toldCustomer })}
                slotProps={{ input: { 'aria-describedby': fault ? 'remedy-told-error' : 'remedy-told-hint' } }}
              />
            }
            label={t('approval.told')}
          />
        </div>
      </FieldFrame>
      <ChoiceChips
        id="remedy-waiting"
        label={t('approval.waiting')}
        options={[
          { value: true, label: t('approval.waits') },
          { value: false, label: t('approval.waitsNot') },
        ]}
        value={draft.customerWaiting}
        onChange={(waiting) => onChange({ customerWaiting: waiting ?? true })}
        required
      />
    </Stack>
  );
};
