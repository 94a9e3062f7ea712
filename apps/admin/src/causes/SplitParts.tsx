import { Box, Button, Stack } from '@mui/material';
import { Several } from '../parts/Several.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { blankPart, type PartDraft } from './changeDraft.ts';
import { useSymptoms } from './useCauses.ts';

interface SplitPartsProps {
  parts: readonly PartDraft[];
  onChange: (parts: PartDraft[]) => void;
}

const most = 9;

/** The causes that one becomes. Past cases go with the symptom by which they came; a symptom goes to one part. */
export const SplitParts = ({ parts, onChange }: SplitPartsProps) => {
  const t = useT();
  const { symptoms } = useSymptoms();
  const put = (key: number, change: Partial<PartDraft>) =>
    onChange(parts.map((part) => (part.key === key ? { ...part, ...change } : part)));
  return (
    <Stack sx={{ gap: 2 }}>
      <Box sx={{ color: 'text.secondary' }}>{t('causes.splitWhat')}</Box>
      {parts.map(({ key, name, symptomIds }, i) => {
        const taken = parts.filter((part) => part.key !== key).flatMap((part) => part.symptomIds);
        return (
          <Stack key={key} sx={{ gap: 1.5, p: 2, border: '1px solid var(--rule)', borderRadius: 1 }}>
            <WordsField
              id={`part-${key}-name`}
              label={t('causes.partName', { n: i + 1 })}
              value={name}
              onChange={(value) => put(key, { name: value })}
              required
            />
            <Several
              id={`part-${key}-symptoms`}
              label={t('causes.partSymptoms')}
              options={symptoms
                .filter(({ id }) => !taken.includes(id))
                .map((symptom) => ({ value: symptom.id, label: symptom.name }))}
              chosen={symptomIds}
              onChange={(chosen) => put(key, { symptomIds: chosen })}
            />
            {parts.length > 1 && (
              <Button
                size="small"
                sx={{ alignSelf: 'flex-start' }}
                onClick={() => onChange(parts.filter((part) => part.key !== key))}
              >
                {t('causes.partAway', { n: i + 1 })}
              </Button>
            )}
          </Stack>
        );
      })}
      {parts.length < most && (
        <Button
          size="small"
          variant="outlined"
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...parts, blankPart(Math.max(...parts.map(({ key }) => key)) + 1)])}
        >
          {t('causes.partMore')}
        </Button>
      )}
    </Stack>
  );
};
