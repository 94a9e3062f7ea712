import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { type ActionKind, actionKinds } from '#heart-core';
import type { ActionBody, ActionRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { OwnerPicker } from './OwnerPicker.tsx';

interface ActionFormProps {
  issueId: string;
  onDone: () => void;
}

const shown = ['what', 'dueOn', 'effectiveOn', 'checkOn'] as const;

/** Plans an action: what, by whom, until when; and when its effect is looked at, agreed before anyone sees it. */
export const ActionForm = ({ issueId, onDone }: ActionFormProps) => {
  const t = useT();
  const { record: make, pending, problem } = useDeed<ActionBody, ActionRecord>('actions');
  const [kind, setKind] = useState<ActionKind>('corrective');
  const [ownerId, setOwnerId] = useState('');
  const [said, setSaid] = useState({ what: '', dueOn: '', effectiveOn: '', checkOn: '' });
  const faults = problem?.body.faults ?? {};
  const put = (name: (typeof shown)[number]) => (value: string) => setSaid((before) => ({ ...before, [name]: value }));
  const go = async () => {
    const { what, dueOn, effectiveOn, checkOn } = said;
    const body = { issueId, kind, what: what.trim(), ownerId, dueOn };
    const made = await make({ ...body, ...(effectiveOn ? { effectiveOn } : {}), ...(checkOn ? { checkOn } : {}) });
    if (made) onDone();
  };
  const day = (name: 'dueOn' | 'effectiveOn' | 'checkOn', hint?: string) => (
    <Box sx={{ flex: '1 1 160px' }}>
      <WordsField
        id={`action-${name}`}
        type="date"
        label={t(`action.${name}`)}
        hint={hint && t(hint)}
        value={said[name]}
        onChange={put(name)}
        required={name === 'dueOn'}
        error={faults[name]}
      />
    </Box>
  );
  return (
    <Stack component="form" onSubmit={(event) => event.preventDefault()} sx={{ gap: 1.5, mb: 2 }}>
      <ChoiceChips
        id="action-kind"
        label={t('action.kindField')}
        options={actionKinds.map((value) => ({
          value,
          label: `${t(`action.kind.${value}`)}: ${t(`action.kindHint.${value}`)}`,
        }))}
        value={kind}
        onChange={(value) => value && setKind(value)}
        required
      />
      <WordsField
        id="action-what"
        label={t('action.what')}
        value={said.what}
        onChange={put('what')}
        rows={2}
        required
        autoFocus
        error={faults.what}
      />
      <OwnerPicker value={ownerId} onChange={setOwnerId} label={t('action.owner')} none={t('action.pick')} />
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap' }}>
        {day('dueOn')}
        {kind !== 'containment' && day('effectiveOn', 'action.effectiveHint')}
        {kind !== 'containment' && day('checkOn', 'action.checkHint')}
      </Stack>
      {problem && <ProblemNote problem={problem} what={t('action.notMade')} beside={shown} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={pending || !said.what.trim() || !ownerId || !said.dueOn}
          onClick={go}
        >
          {t('action.make')}
        </Button>
        <Button onClick={onDone}>{t('do.cancel')}</Button>
      </Stack>
    </Stack>
  );
};
