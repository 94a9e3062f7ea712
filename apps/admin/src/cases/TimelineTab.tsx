import { Box, Stack } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { TimelineRecord } from '#heart-core/wire';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { NoteField } from './NoteField.tsx';
import { StoryEntry } from './StoryEntry.tsx';
import { isOfKind, type StoryKind, storyKinds } from './storyKinds.ts';

interface TimelineTabProps {
  caseId: string;
  /** May this person add to it? */
  writable: boolean;
}

/** The case's story, newest first, and a word for colleagues. */
export const TimelineTab = ({ caseId, writable }: TimelineTabProps) => {
  const t = useT();
  const [kind, setKind] = useState<StoryKind>('all');
  const {
    data = [],
    error,
    refetch,
  } = useGetList<TimelineRecord>('timeline', {
    filter: { caseId },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'recordedAt', order: 'DESC' },
  });
  const shown = data.filter(({ deed }) => isOfKind(kind, deed));
  return (
    <Stack sx={{ gap: 2 }}>
      {writable && <NoteField caseId={caseId} />}
      <Picker
        label={t('workspace.story.kind')}
        value={kind}
        onChange={(chosen) => setKind(chosen as StoryKind)}
        options={storyKinds.map((value) => ({ value, label: t(`workspace.story.${value}`) }))}
        width="100%"
      />
      {error && <ProblemNote problem={error} onRetry={() => refetch()} />}
      {shown.length === 0 && !error && <Box sx={{ color: 'text.secondary' }}>{t('workspace.story.none')}</Box>}
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }} aria-label={t('timeline.title')}>
        {shown.map((entry) => (
          <StoryEntry key={entry.id} entry={entry} />
        ))}
      </Box>
    </Stack>
  );
};
