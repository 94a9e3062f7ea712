import { Button, DialogActions, DialogContent, DialogContentText, Stack } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-admin';
import { severities } from '#heart-core';
import type { BulkChangeBody, BulkChangeRecord } from '#heart-core/wire';
import { useSymptoms } from '../causes/useCauses.ts';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { type BulkDraft, blankBulk, bulkBody } from './bulkDraft.ts';

interface BulkFormProps {
  filter: Record<string, unknown>;
  onClose: () => void;
  /** It was asked for: who was chosen for it need not stay chosen. */
  onAsked: () => void;
}

/** What is to become of them; the next screen shows whom it is about, and changes nothing yet. */
export const BulkForm = ({ filter, onClose, onAsked }: BulkFormProps) => {
  const t = useT();
  const navigate = useNavigate();
  const { people } = usePeople();
  const { squads } = useSquads();
  const { symptoms } = useSymptoms();
  const [draft, setDraft] = useState<BulkDraft>(blankBulk);
  const { record, pending, problem } = useDeed<BulkChangeBody, BulkChangeRecord>('bulk-changes');
  const body = bulkBody(filter, draft);
  const put = (name: keyof BulkDraft) => (value: string) => setDraft({ ...draft, [name]: value });
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const asked = body && !pending ? await record(body) : null;
    if (!asked) return;
    onAsked();
    navigate(`/bulk-changes/${asked.id}`);
  };
  const pickers: [keyof BulkDraft, string, { value: string; label: string }[]][] = [
    ['agentId', t('bulk.owner'), people.filter(handles).map(({ id, name }) => ({ value: id, label: name }))],
    [
      'squadId',
      t('bulk.squad'),
      squads.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
    ],
    ['severity', t('bulk.severity'), severities.map((value) => ({ value, label: t(`bulk.severities.${value}`) }))],
    ['symptomId', t('bulk.symptom'), symptoms.map(({ id, name }) => ({ value: id, label: name }))],
  ];
  return (
    <form onSubmit={look} noValidate>
      <DialogContent sx={{ pt: 0 }}>
        <DialogContentText sx={{ mb: 2 }}>{t('bulk.about')}</DialogContentText>
        <Stack sx={{ gap: 2.5 }}>
          {pickers.map(([name, label, options]) => (
            <Picker
              key={name}
              label={label}
              none={t('bulk.asItIs')}
              value={draft[name]}
              onChange={put(name)}
              options={options}
              width="100%"
            />
          ))}
          <WordsField
            id="bulk-note"
            label={t('bulk.note')}
            hint={t('bulk.noteHint')}
            value={draft.note}
            onChange={put('note')}
            rows={2}
          />
          {problem && <ProblemNote problem={problem} what={t('bulk.notAsked')} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('do.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={body === null || pending}>
          {t('bulk.look')}
        </Button>
      </DialogActions>
    </form>
  );
};

const handles = ({ active, role }: { active: boolean; role: string }) => active && role !== 'auditor';
