import { Box, Button, Stack } from '@mui/material';
import { useEffect, useRef } from 'react';
import type { CommitmentRecord, KeeperRecord } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { OnlineMark } from '../presence/OnlineMark.tsx';
import type { PromiseActs } from './usePromiseActs.ts';

interface AskKeeperProps {
  promise: CommitmentRecord;
  acts: PromiseActs;
}

/** Who takes it over: the one who should first stands ready with the reason, the others beside. */
export const AskKeeper = ({ promise, acts }: AskKeeperProps) => {
  const t = useT();
  const { data, error, refetch } = useRead<KeeperRecord[]>(`/commitments/${promise.id}/keepers`, { staleTime: 0 });
  const best = useRef<HTMLButtonElement>(null);
  const [first, ...others] = data ?? [];
  const ready = first?.id;
  useEffect(() => {
    if (ready) best.current?.focus();
  }, [ready]);
  if (error) return <ProblemNote problem={error} what={t('promises.keepersFailed')} onRetry={() => refetch()} />;
  if (!data) return <Box role="status">{t('promises.looking')}</Box>;
  if (!first)
    return (
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <span>{t('promises.noKeeper')}</span>
        <Button size="small" onClick={() => acts.ask(null)}>
          {t('do.cancel')}
        </Button>
      </Stack>
    );
  const take = (keeper: KeeperRecord) => void acts.settle({ kind: 'reassigned', ownerId: keeper.id });
  return (
    <Stack sx={{ gap: 1 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Button
          ref={best}
          size="small"
          variant="contained"
          data-act="best"
          disabled={acts.pending}
          aria-describedby={`keeper-${promise.id}`}
          onClick={() => take(first)}
        >
          {t('promises.reassignGo', { name: first.name })}
        </Button>
        <Box id={`keeper-${promise.id}`} sx={{ fontSize: 13 }}>
          <Reason keeper={first} />
        </Box>
        <Box sx={{ flex: 1 }} />
        <Button size="small" onClick={() => acts.ask(null)}>
          {t('do.cancel')}
        </Button>
      </Stack>
      {others.length > 0 && (
        <Stack
          component="ul"
          direction="row"
          useFlexGap
          aria-label={t('promises.otherKeepers')}
          sx={{ gap: 0.75, flexWrap: 'wrap', listStyle: 'none', p: 0, m: 0 }}
        >
          {others.map((keeper) => (
            <li key={keeper.id}>
              <Button
                size="small"
                variant="outlined"
                disabled={acts.pending}
                onClick={() => take(keeper)}
                sx={{ gap: 0.75, fontWeight: 400 }}
              >
                <strong>{keeper.name}</strong> <Reason keeper={keeper} />
              </Button>
            </li>
          ))}
        </Stack>
      )}
    </Stack>
  );
};

const Reason = ({ keeper }: { keeper: KeeperRecord }) => {
  const t = useT();
  const said = [
    t('promises.promisesToday', { smart_count: keeper.promisesToday }),
    ...(keeper.knowsCustomer ? [t('promises.knowsCustomer')] : []),
  ];
  return (
    <span>
      <OnlineMark online={keeper.online} />
      {said.join(', ')}
    </span>
  );
};
