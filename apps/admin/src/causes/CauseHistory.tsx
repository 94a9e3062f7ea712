import { Box, Button, Stack } from '@mui/material';
import { useGetList, useNotify } from 'react-admin';
import type { CauseChangeRecord, CauseRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { useCauses } from './useCauses.ts';

/** What became of a cause, latest first; what stands can be undone. */
export const CauseHistory = ({ cause }: { cause: CauseRecord }) => {
  const t = useT();
  const notify = useNotify();
  const { may } = useSession();
  const { personName } = usePeople();
  const { cause: found } = useCauses();
  const { data = [], error } = useGetList<CauseChangeRecord>('cause-changes', {
    filter: { causeId: cause.id },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'place', order: 'DESC' },
  });
  const { record: undo, pending, problem } = useDeed<{ changeId: string }>('cause-undoings');
  const name = (id: string | null) => (id ? (found(id)?.name ?? '') : t('causes.top'));
  const said = ({ kind, causeId, intoId, fromId, parts }: CauseChangeRecord) =>
    t(`causes.did.${kind}`, {
      name: name(causeId),
      into: name(intoId),
      from: name(fromId),
      parts: parts.map((part) => name(part.causeId)).join(', '),
    });
  const go = async (changeId: string) => {
    if (await undo({ changeId })) notify('causes.undone', { type: 'success' });
  };
  if (error) return <ProblemNote problem={error} what={t('causes.historyFailed')} />;
  if (data.length === 0) return null;
  return (
    <Panel id="cause-history" title={t('causes.history')}>
      {problem && <ProblemNote problem={problem} what={t('causes.notUndone')} />}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((change) => (
          <Stack
            component="li"
            key={change.id}
            direction="row"
            useFlexGap
            sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center', py: 1, borderTop: '1px solid var(--rule)' }}
          >
            <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
              <Box sx={{ textDecoration: change.undoneAt ? 'line-through' : undefined }}>{said(change)}</Box>
              <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
                {personName(change.madeById)} · <Moment at={change.madeAt} />
                {change.reason && ` · ${change.reason}`}
              </Box>
              {change.undoneAt && (
                <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
                  {t('causes.undoneBy', { name: personName(change.undoneById) })} · <Moment at={change.undoneAt} />
                </Box>
              )}
            </Box>
            {may('cause.write') && !change.undoneAt && (
              <Button
                size="small"
                disabled={pending}
                aria-label={t('causes.undoWhat', { what: said(change) })}
                onClick={() => void go(change.id)}
              >
                {t('causes.undo')}
              </Button>
            )}
          </Stack>
        ))}
      </Box>
    </Panel>
  );
};
