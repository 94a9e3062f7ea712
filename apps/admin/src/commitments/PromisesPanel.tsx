import { Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CaseRecord, CommitmentBody } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { focusField, focusFirst } from '../parts/focus.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { useKept } from '../steps/useKept.ts';
import { PromiseCard } from './PromiseCard.tsx';
import { PromiseFields, wordsOf } from './PromiseFields.tsx';
import { blankPromise, promiseBody } from './promiseDraft.ts';
import { useHours } from './useHours.ts';

interface PromisesPanelProps {
  record: CaseRecord;
  writable: boolean;
}

/** What was promised on this case and what became of it, and one more promise. */
export const PromisesPanel = ({ record, writable }: PromisesPanelProps) => {
  const t = useT();
  const now = useNow();
  const hours = useHours(record.squadId);
  const { kept: draft, keep, erase } = useKept(`promise.${record.id}`, blankPromise);
  const { record: make, pending, problem } = useDeed<CommitmentBody>('commitments');
  const [making, setMaking] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (making) focusFirst(form.current);
  }, [making]);
  const close = () => {
    setMaking(false);
    setTried(false);
    requestAnimationFrame(() => focusField('make-promise'));
  };
  const promise = async () => {
    setTried(true);
    const what = wordsOf(draft, record, t);
    const body = promiseBody(record.id, draft, what, houseNow(), hours);
    if (!body) {
      focusField(what.trim() ? 'promise-when' : 'promise-what');
      return;
    }
    if (!(await make(body))) return;
    keep(blankPromise());
    erase();
    close();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void promise();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Panel
      id="promises"
      title={t('promise.title')}
      actions={
        writable && (
          <Button
            id="make-promise"
            size="small"
            variant="outlined"
            aria-expanded={making}
            onClick={() => setMaking(!making)}
          >
            {t('promise.make')}
          </Button>
        )
      }
    >
      {making && (
        <Box
          ref={form}
          onKeyDown={keys}
          sx={record.commitments.length > 0 ? { pb: 2, mb: 1, borderBottom: '1px solid var(--rule)' } : undefined}
        >
          <PromiseFields
            id="promise"
            record={record}
            draft={draft}
            onChange={keep}
            hours={hours}
            now={now}
            tried={tried}
          />
          {problem && <ProblemNote problem={problem} what={t('promise.failed')} />}
          <Stack direction="row" sx={{ gap: 1, mt: 1.5 }}>
            <Button variant="contained" disabled={pending} onClick={promise}>
              {t('promise.make')}
            </Button>
            <Button onClick={close}>{t('do.cancel')}</Button>
          </Stack>
        </Box>
      )}
      {record.commitments.length === 0 && !making && (
        <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>{t('promise.none')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {record.commitments.map((commitment) => (
          <PromiseCard key={commitment.id} commitment={commitment} writable={writable} />
        ))}
      </Box>
    </Panel>
  );
};
