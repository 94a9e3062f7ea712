import { Alert, Box, Button, Stack } from '@mui/material';
import { useGetList, useUpdate } from 'react-admin';
import type { CaseRecord, CommitmentRecord } from '#heart-core/wire';
import { PromiseActions } from '../commitments/PromiseActions.tsx';
import { usePromiseActs } from '../commitments/usePromiseActs.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

/** The customer is back who was told to ask for somebody: the case can go to them, and the promise is honored or excused. */
export const AskForMe = ({ record }: { record: CaseRecord }) => {
  const customerId = record.customer?.id;
  const { data = [] } = useGetList<CommitmentRecord>(
    'commitments',
    {
      filter: { customerId, kind: 'askForMe', standing: 'open' },
      sort: { field: 'dueAt', order: 'ASC' },
      pagination: { page: 1, perPage: 3 },
    },
    { enabled: customerId !== undefined && record.status !== 'closed' },
  );
  // What was promised in this very case stands among its promises.
  return data
    .filter(({ caseId }) => caseId !== record.id)
    .map((promise) => <Asked key={promise.id} record={record} promise={promise} />);
};

const Asked = ({ record, promise }: { record: CaseRecord; promise: CommitmentRecord }) => {
  const t = useT();
  const { people } = usePeople();
  const { user, may } = useSession();
  const [update, { isPending }] = useUpdate<CaseRecord>();
  const acts = usePromiseActs(promise);
  const named = people.find(({ id }) => id === promise.ownerId);
  const { what, caseNumber: number } = promise;
  const handable =
    may('case.change') && named?.active && record.agentId !== named.id && named.squadIds.includes(record.squadId);
  const handOver = () =>
    void update(
      'cases',
      { id: record.id, data: { agentId: named?.id }, previousData: record },
      { mutationMode: 'pessimistic' },
    );
  return (
    <Alert severity="info" role="status" icon={<span aria-hidden>★</span>}>
      <Box sx={{ mb: 0.5 }}>
        {named?.id === user?.id
          ? t('customer.askForMe.you', { what, number })
          : t(named ? 'promise.asksFor' : 'promise.asksForAny', { name: named?.name, what, number })}
      </Box>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {handable && (
          <Button size="small" variant="contained" disabled={isPending} onClick={handOver}>
            {t(named.id === user?.id ? 'customer.askForMe.take' : 'customer.askForMe.hand', { name: named.name })}
          </Button>
        )}
        <PromiseActions promise={promise} acts={acts} brief />
      </Stack>
    </Alert>
  );
};
