import { Box, Button, Stack } from '@mui/material';
import { mostLooks } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { daysAfter, nextKey } from './planDraft.ts';
import type { PlanFields } from './planFields.ts';

const betweenLooks = 28;

/** The days on which a verdict may be read, four at most. */
export const LooksFields = ({ draft, put, faults }: PlanFields) => {
  const t = useT();
  const { looks } = draft;
  const add = () => {
    const last = looks.at(-1)?.on;
    put({ looks: [...looks, { key: nextKey(looks), on: last ? daysAfter(last, betweenLooks) : '' }] });
  };
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('pilots.looksHint')}</Box>
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-end' }}>
        {looks.map(({ key, on }, at) => (
          <Stack key={key} sx={{ width: 190 }}>
            <WordsField
              id={`look-${at}`}
              type="date"
              required
              label={t('pilots.lookOn', { n: at + 1 })}
              value={on}
              onChange={(day) => put({ looks: looks.map((one) => (one.key === key ? { key, on: day } : one)) })}
              error={faults[String(at)] ?? (at === 0 ? faults.looks : undefined)}
            />
            {at > 0 && (
              <Button size="small" onClick={() => put({ looks: looks.filter((one) => one.key !== key) })}>
                {t('pilots.dropLook', { n: at + 1 })}
              </Button>
            )}
          </Stack>
        ))}
      </Stack>
      {looks.length < mostLooks && (
        <Box>
          <Button size="small" onClick={add}>
            {t('pilots.addLook')}
          </Button>
        </Box>
      )}
    </Stack>
  );
};
