import { Alert, Button } from '@mui/material';
import { useEffect } from 'react';
import { useGetList, useNavigate } from 'react-admin';
import type { Channel } from '#heart-core';
import type { CaseRow, ContactBody } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { focusField } from '../parts/focus.ts';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';

interface SameProblemProps {
  customerId: string;
  channel: Channel;
  /** The customer was chosen just now: Enter answers the question. */
  offered?: boolean;
}

/** A case of this customer is open: is it the same problem? Then this is a contact of that case, and no new one. */
export const SameProblem = ({ customerId, channel, offered = false }: SameProblemProps) => {
  const t = useT();
  const navigate = useNavigate();
  const { data = [] } = useGetList<CaseRow>('cases', {
    filter: { customerId, status: ['open', 'resolved'] },
    sort: { field: 'receivedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 3 },
  });
  const first = data[0]?.id;
  useEffect(() => {
    // Nobody who has gone on to the next field is called back.
    if (offered && first && document.activeElement?.id === 'start-customer') focusField(`same-${first}`);
  }, [offered, first]);
  const { record, pending } = useDeed<ContactBody>('contacts');
  const join = async (row: CaseRow) => {
    const made = await record({
      caseId: row.id,
      direction: 'inbound',
      channel,
      startedAt: houseNow().toISOString(),
      sameIssue: true,
    });
    if (made) navigate(`/cases/${row.id}`);
  };
  return data.map((row) => (
    <Alert
      key={row.id}
      severity="info"
      role="status"
      action={
        <Button
          id={`same-${row.id}`}
          size="small"
          color="inherit"
          disabled={pending}
          onClick={() => join(row)}
          sx={{ whiteSpace: 'nowrap' }}
        >
          {t('start.addContact', { number: row.number })}
        </Button>
      }
    >
      {t('start.same', { number: row.number, words: row.restatement ?? row.summary ?? '' })}
    </Alert>
  ));
};
