import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { ActionEnd } from '#heart-core';
import type { ActionEndingBody, ActionEndingRecord, ActionRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { fieldValue } from '../parts/moments.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface EndActionProps {
  action: ActionRecord;
  onDone: () => void;
}

/** Done, with what shows it and since when it works; or dropped, with why. */
export const EndAction = ({ action, onDone }: EndActionProps) => {
  const t = useT();
  const { record: end, pending, problem } = useDeed<ActionEndingBody, ActionEndingRecord>('action-endings');
  const today = fieldValue(houseNow()).slice(0, 10);
  const [ended, setEnded] = useState<ActionEnd>('done');
  const [words, setWords] = useState('');
  const [fixedOn, setFixedOn] = useState(today);
  const [effectiveOn, setEffectiveOn] = useState(action.effectiveOn ?? today);
  const faults = problem?.body.faults ?? {};
  const isDone = ended === 'done';
  const go = async () => {
    const body = { actionId: action.id, ended, words: words.trim() };
    if (await end(isDone ? { ...body, fixedOn, effectiveOn } : body)) onDone();
  };
  return (
    <Stack sx={{ gap: 1.5, mt: 1.5 }}>
      <ChoiceChips
        id="action-ended"
        label={t('action.endWhich')}
        options={[
          { value: 'done', label: t('action.endDone') },
          { value: 'dropped', label: t('action.endDropped') },
        ]}
        value={ended}
        onChange={(value) => value && setEnded(value as ActionEnd)}
        required
      />
      <WordsField
        id="action-words"
        label={t(isDone ? 'action.endWords' : 'action.endWhy')}
        value={words}
        onChange={setWords}
        rows={2}
        required
        autoFocus
        error={faults.words}
      />
      {isDone && (
        <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap' }}>
          <Box sx={{ flex: '1 1 160px' }}>
            <WordsField
              id="action-fixed-on"
              type="date"
              label={t('action.fixedOn')}
              value={fixedOn}
              onChange={setFixedOn}
              required
              error={faults.fixedOn}
            />
          </Box>
          <Box sx={{ flex: '1 1 160px' }}>
            <WordsField
              id="action-works-on"
              type="date"
              label={t('action.worksOn')}
              value={effectiveOn}
              onChange={setEffectiveOn}
              required
              error={faults.effectiveOn}
            />
          </Box>
        </Stack>
      )}
      {problem && (
        <ProblemNote problem={problem} what={t('action.notEnded')} beside={['words', 'fixedOn', 'effectiveOn']} />
      )}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" disabled={pending || !words.trim()} onClick={go}>
          {t('action.endGo')}
        </Button>
        <Button onClick={onDone}>{t('do.cancel')}</Button>
      </Stack>
    </Stack>
  );
};
