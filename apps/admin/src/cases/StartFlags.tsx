import { Box, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import type { StartFlagsDraft } from './startDraft.ts';

interface StartFlagsProps {
  flags: StartFlagsDraft;
  onChange: (flags: StartFlagsDraft) => void;
}

/** Somebody speaks for another, needs more care, or is not for every eye; each says what follows from it. */
export const StartFlags = ({ flags, onChange }: StartFlagsProps) => {
  const t = useT();
  const box = (name: string, checked: boolean, on: (checked: boolean) => void) => (
    <FormControlLabel
      label={t(`customer.flag.${name}`)}
      control={<Checkbox id={`start-${name}`} size="small" checked={checked} onChange={(_event, now) => on(now)} />}
      sx={{ mr: 2, minHeight: 40, '& .MuiFormControlLabel-label': { fontSize: 13.5 } }}
    />
  );
  const said = flags.sensitive ? 'sensitiveMeans' : flags.vulnerable ? 'vulnerableMeans' : null;
  return (
    <FieldFrame id="start-flags" label={t('customer.flag.title')}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap' }}>
        {box('onBehalf', flags.onBehalfOf !== null, (on) => onChange({ ...flags, onBehalfOf: on ? '' : null }))}
        {box('vulnerable', flags.vulnerable, (vulnerable) => onChange({ ...flags, vulnerable }))}
        {box('sensitive', flags.sensitive, (sensitive) => onChange({ ...flags, sensitive }))}
      </Stack>
      {said && (
        <Box role="status" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
          {t(`customer.flag.${said}`)}
        </Box>
      )}
      {flags.onBehalfOf !== null && (
        <Box sx={{ mt: 1, maxWidth: 360 }}>
          <WordsField
            id="start-onBehalfOf"
            label={t('customer.flag.forWhom')}
            value={flags.onBehalfOf}
            onChange={(onBehalfOf) => onChange({ ...flags, onBehalfOf })}
          />
        </Box>
      )}
    </FieldFrame>
  );
};
