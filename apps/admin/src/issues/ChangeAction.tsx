import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useUpdate } from 'react-admin';
import type { ActionChange, ActionRecord } from '#heart-core/wire';
import type { Refused } from '../http.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { OwnerPicker } from './OwnerPicker.tsx';

interface ChangeActionProps {
  action: ActionRecord;
  onDone: () => void;
  onChanged: () => void;
}

const fields = ['what', 'dueOn', 'effectiveOn', 'checkOn', 'reason'] as const;
type Field = (typeof fields)[number];

/** Agrees on other days, or on someone else. What was agreed before stays to be read. After its end only the check can move. */
export const ChangeAction = ({ action, onDone, onChanged }: ChangeActionProps) => {
  const t = useT();
  const [update, { isPending, error }] = useUpdate<ActionRecord & { reason?: string }>();
  const problem = error as Refused | null;
  const faults = problem?.body?.faults ?? {};
  const [ownerId, setOwnerId] = useState(action.ownerId);
  const [said, setSaid] = useState<Record<Field, string>>({
    ...{ what: action.what, dueOn: action.dueOn, reason: '' },
    ...{ effectiveOn: action.effectiveOn ?? '', checkOn: action.checkOn ?? '' },
  });
  const ended = action.ended !== null;
  const mends = action.kind !== 'containment';
  const change = changeOf(action, said, ownerId);
  const go = () =>
    update(
      'actions',
      { id: action.id, data: { ...change, reason: said.reason.trim() }, previousData: action },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          onChanged();
          onDone();
        },
      },
    );
  const field = (name: Field, more: { type?: string; hint?: string; required?: boolean; rows?: number } = {}) => (
    <Box sx={{ flexGrow: 1, minWidth: 160 }}>
      <WordsField
        id={`change-${name}`}
        label={t(`action.${name}`)}
        value={said[name]}
        onChange={(value) => setSaid((before) => ({ ...before, [name]: value }))}
        error={faults[name]}
        {...more}
      />
    </Box>
  );
  return (
    <Stack component="form" onSubmit={(event) => event.preventDefault()} sx={{ gap: 1.5, mt: 1.5 }}>
      {!ended && field('what', { required: true, rows: 2 })}
      {!ended && (
        <OwnerPicker value={ownerId} onChange={setOwnerId} label={t('action.owner')} none={t('action.pick')} />
      )}
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap' }}>
        {!ended && field('dueOn', { type: 'date', required: true })}
        {!ended && mends && field('effectiveOn', { type: 'date' })}
        {mends && field('checkOn', { type: 'date' })}
      </Stack>
      {field('reason', { required: true, hint: t('action.reasonHint') })}
      {problem && <ProblemNote problem={problem} what={t('action.notChanged')} beside={fields} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={isPending || Object.keys(change).length === 0 || !said.reason.trim() || !ownerId}
          onClick={go}
        >
          {t('action.changeGo')}
        </Button>
        <Button onClick={onDone}>{t('do.cancel')}</Button>
      </Stack>
    </Stack>
  );
};

/** What is agreed otherwise than it was; nothing else is sent. */
export function changeOf(action: ActionRecord, said: Record<Field, string>, ownerId: string): ActionChange {
  const { what, dueOn } = said;
  const day = (text: string) => text || null;
  return {
    ...(what.trim() && what.trim() !== action.what ? { what: what.trim() } : {}),
    ...(ownerId && ownerId !== action.ownerId ? { ownerId } : {}),
    ...(dueOn && dueOn !== action.dueOn ? { dueOn } : {}),
    ...(action.ended === null && day(said.effectiveOn) !== action.effectiveOn
      ? { effectiveOn: day(said.effectiveOn) }
      : {}),
    ...(day(said.checkOn) !== action.checkOn ? { checkOn: day(said.checkOn) } : {}),
  };
}
