import { Box, Stack } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { guards } from '#heart-core';
import { Picker } from '../parts/Picker.tsx';
import { Several } from '../parts/Several.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { namesInWords } from '../triage/namesInWords.ts';
import { metricUnit, pilotMetrics } from './metricUnit.ts';
import type { PlanFields } from './planFields.ts';

/** One measure that decides, others beside it, and how small an effect of each would still matter. */
export const MeasureFields = ({ draft, put, faults }: PlanFields) => {
  const t = useT();
  const [locale] = useLocaleState();
  const options = pilotMetrics.map((key) => ({ value: key, label: t(`figures.key.${key}`) }));
  return (
    <Stack sx={{ gap: 2, pt: 1 }}>
      <Picker
        label={t('pilots.measure')}
        value={draft.primary}
        onChange={(primary) => put({ primary, secondary: draft.secondary.filter((key) => key !== primary) })}
        options={options}
        width={320}
      />
      <Several
        id="plan-secondary"
        label={t('pilots.secondaryLabel')}
        hint={t('pilots.secondaryHint')}
        options={options.filter(({ value }) => value !== draft.primary)}
        columns
        chosen={draft.secondary}
        onChange={(secondary) => put({ secondary })}
      />
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        {t('pilots.watchedAnyway', {
          names: namesInWords(
            guards.map(({ key }) => t(`figures.key.${key}`)),
            locale,
          ),
        })}
      </Box>
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap' }}>
        {[draft.primary, ...draft.secondary].map((key) => (
          <Box key={key} sx={{ width: 240 }}>
            <WordsField
              id={`least-${key}`}
              label={t('pilots.least', { figure: t(`figures.key.${key}`) })}
              value={draft.meaningful[key] ?? ''}
              onChange={(typed) => put({ meaningful: { ...draft.meaningful, [key]: typed } })}
              hint={t(`pilots.leastIn.${metricUnit(key)}`)}
              error={faults[key]}
            />
          </Box>
        ))}
      </Stack>
    </Stack>
  );
};
