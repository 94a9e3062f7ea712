import { Box, Button } from '@mui/material';
import { LinkBase, useListContext } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import { ChangesPill } from '../live/ChangesPill.tsx';
import { useCalmList } from '../live/useCalmList.ts';
import { Empty } from '../parts/Empty.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { CaseCards } from './CaseCards.tsx';
import { CaseTable } from './CaseTable.tsx';

/** The rows in every state that a list can be in. */
export const CaseRows = ({ phone }: { phone: boolean }) => {
  const t = useT();
  const { may } = useSession();
  const { data, isPending, error, refetch, filterValues, setFilters } = useListContext<CaseRow>();
  const { waiting, update, watch } = useCalmList(['cases', 'commitments', 'settlements'], refetch);
  const filters = Object.keys(filterValues).length;
  if (error) return <ProblemNote problem={error} what={t('case.listFailed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={8} height={56} />;
  if (!data || data.length === 0) {
    return filters > 0 ? (
      <Empty title={t('case.noMatch', { smart_count: filters })}>
        {Object.keys(filterValues).map((name) => (
          <Button
            key={name}
            size="small"
            variant="outlined"
            onClick={() =>
              setFilters(Object.fromEntries(Object.entries(filterValues).filter(([other]) => other !== name)))
            }
          >
            {t('filter.without', { name: t(`filter.name.${name}`) })}
          </Button>
        ))}
        <Button size="small" variant="contained" onClick={() => setFilters({})}>
          {t('filter.clearAll')}
        </Button>
      </Empty>
    ) : (
      <Empty title={t('case.none')}>
        {may('case.open') && (
          <Button component={LinkBase} to="/cases/create" variant="contained">
            {t('case.new')}
          </Button>
        )}
      </Empty>
    );
  }
  return (
    <Box {...watch}>
      <ChangesPill waiting={waiting} onUpdate={update} />
      {phone ? <CaseCards rows={data} /> : <CaseTable rows={data} />}
      <Pager />
    </Box>
  );
};
