import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { CaseRecord, LetterRecord } from '#heart-core/wire';
import { afterPaint, focusField } from '../parts/focus.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { LetterForm } from './LetterForm.tsx';
import { LetterSent } from './LetterSent.tsx';

interface LettersPanelProps {
  record: CaseRecord;
  writable: boolean;
}

/** What was written to the customer, word for word, and one more letter; after the case has closed too. */
export const LettersPanel = ({ record, writable }: LettersPanelProps) => {
  const t = useT();
  const [writing, setWriting] = useState(false);
  const { data, error, refetch } = useGetList<LetterRecord>('letters', {
    filter: { caseId: record.id },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'recordedAt', order: 'DESC' },
  });
  const close = () => {
    setWriting(false);
    afterPaint(() => focusField('write-letter'));
  };
  return (
    <Panel
      id="letters"
      title={t('letter.title')}
      actions={
        writable && (
          <Button
            id="write-letter"
            size="small"
            variant="outlined"
            aria-expanded={writing}
            onClick={() => setWriting(!writing)}
          >
            {t('letter.write')}
          </Button>
        )
      }
    >
      {writing && <LetterForm record={record} onDone={close} />}
      {error && !data && <ProblemNote problem={error} what={t('letter.failed')} onRetry={() => refetch()} />}
      {data?.length === 0 && !writing && <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>{t('letter.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data?.map((letter) => (
          <LetterSent key={letter.id} letter={letter} />
        ))}
      </Box>
    </Panel>
  );
};
