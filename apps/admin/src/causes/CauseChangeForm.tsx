import { Button, Stack } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { againstChanging } from '#heart-core';
import type { CauseChangeBody, CauseRecord } from '#heart-core/wire';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import { blankChange, type CauseAct, changeBody, topOfTree } from './changeDraft.ts';
import { SplitParts } from './SplitParts.tsx';

interface CauseChangeFormProps {
  act: CauseAct;
  cause: CauseRecord;
  all: readonly CauseRecord[];
  onDone: () => void;
}

/** A change of the tree at hand: where to, what it would do to the figures, and the one button that does it. */
export const CauseChangeForm = ({ act, cause, all, onDone }: CauseChangeFormProps) => {
  const t = useT();
  const notify = useNotify();
  const [draft, setDraft] = useState(blankChange);
  const { record, pending, problem } = useDeed<CauseChangeBody>('cause-changes');
  const body = changeBody(act, cause.id, draft);
  // The rule that the house will apply leaves only aims that it will take.
  const aims = all
    .filter(({ id }) => againstChanging(all, { kind: act, causeId: cause.id, intoId: id }) === null)
    .map(({ id, path }) => ({ value: id, label: path }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const top = act === 'move' && cause.parentId !== null ? [{ value: topOfTree, label: t('causes.top') }] : [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!body || pending || !(await record(body))) return;
    notify('causes.changed', { type: 'success' });
    onDone();
  };
  return (
    <Stack component="form" noValidate onSubmit={submit} aria-label={t(`causes.act.${act}`)} sx={{ gap: 2, mt: 2 }}>
      {(act === 'merge' || act === 'move') && (
        <FieldFrame id="change-into" label={t(`causes.into.${act}`)}>
          <Picker
            bare
            label={t(`causes.into.${act}`)}
            value={draft.into}
            onChange={(into) => setDraft({ ...draft, into })}
            options={[...top, ...aims]}
            none={t('causes.choose')}
            width="100%"
          />
        </FieldFrame>
      )}
      {act === 'split' && <SplitParts parts={draft.parts} onChange={(parts) => setDraft({ ...draft, parts })} />}
      <WordsField
        id="change-reason"
        label={t('causes.reason')}
        hint={t('causes.reasonHint')}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      {body && <ChangePreview body={body} />}
      {problem && <ProblemNote problem={problem} what={t('causes.notChanged')} />}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" disabled={!body || pending}>
          {t(`causes.go.${act}`)}
        </Button>
        <Button onClick={onDone}>{t('do.cancel')}</Button>
      </Stack>
    </Stack>
  );
};
