import { Box, Stack } from '@mui/material';
import { type Choice, ChoiceChips } from '../parts/ChoiceChips.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface ChipsOrWordsProps {
  id: string;
  label: string;
  options: readonly Choice[];
  value: unknown;
  onChange: (value: string | null) => void;
  otherLabel: string;
  required: boolean;
  error?: string;
}

const other = ' other';

/** One of several, or in other words: null is not chosen yet, an empty text waits for the words. */
export const ChipsOrWords = ({ options, value, onChange, otherLabel, ...frame }: ChipsOrWordsProps) => {
  const t = useT();
  const said = typeof value === 'string' ? value : null;
  const known = options.some((option) => option.value === said);
  if (options.length === 0) return <WordsField {...frame} value={said ?? ''} onChange={onChange} />;
  return (
    <Stack sx={{ gap: 1 }}>
      <ChoiceChips
        {...frame}
        options={[...options, { value: other, label: t('choice.other') }]}
        value={said === null ? null : known ? said : other}
        onChange={(chosen) => onChange(chosen === other ? '' : chosen)}
      />
      {said !== null && !known && (
        <Box sx={{ maxWidth: 420 }}>
          <WordsField id={`${frame.id}-other`} label={otherLabel} value={said} onChange={onChange} />
        </Box>
      )}
    </Stack>
  );
};
