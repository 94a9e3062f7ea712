import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useListContext, useUpdate } from 'react-admin';
import type { ApiKeyRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

/** The keys there are; one that works can be ended here. */
export const KeyRows = () => {
  const t = useT();
  const { squadName } = useSquads();
  const { refetch } = useListContext();
  const [update, { isPending }] = useUpdate<ApiKeyRecord & { revoked: true }>();
  const [asked, setAsked] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const revoke = (row: ApiKeyRecord) => {
    setProblem(null);
    update(
      'api-keys',
      { id: row.id, data: { revoked: true }, previousData: { ...row, revoked: true } },
      {
        onSuccess: () => {
          setAsked(null);
          refetch();
        },
        onError: setProblem,
        mutationMode: 'pessimistic',
      },
    );
  };
  const columns: Column<ApiKeyRecord>[] = [
    {
      name: 'name',
      head: t('apiKeys.name'),
      cell: ({ name, prefix }) => (
        <>
          {name}
          <Box component="code" sx={{ display: 'block', fontSize: 12.5, color: 'text.secondary' }}>
            {prefix}…
          </Box>
        </>
      ),
    },
    {
      name: 'scopes',
      head: t('apiKeys.scopes'),
      cell: ({ scopes }) => scopes.map((scope) => t(`apiKeys.scope.${scope}`)).join(', '),
    },
    {
      name: 'as',
      head: t('apiKeys.as'),
      cell: ({ personName, role, squadIds }) =>
        [personName, t(`role.${role}`), squadIds.map(squadName).join(', ')].filter(Boolean).join(' · '),
    },
    {
      name: 'used',
      head: t('apiKeys.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Moment at={lastUsedAt} brief /> : t('apiKeys.neverUsed')),
    },
    {
      name: 'expires',
      head: t('apiKeys.expires'),
      cell: ({ expiresAt }) => (expiresAt ? <Moment at={expiresAt} relative={false} /> : t('apiKeys.never')),
    },
    {
      name: 'standing',
      head: t('people.status'),
      cell: (row) => (
        <Stack direction="row" useFlexGap sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <span>{t(`apiKeys.standing.${row.standing}`)}</span>
          {row.standing === 'active' && asked !== row.id && (
            <Button size="small" variant="outlined" onClick={() => setAsked(row.id)}>
              {t('apiKeys.revoke')}
            </Button>
          )}
          {asked === row.id && (
            <>
              <Button size="small" variant="contained" disabled={isPending} onClick={() => revoke(row)}>
                {t('apiKeys.revokeNow')}
              </Button>
              <Button size="small" onClick={() => setAsked(null)}>
                {t('apiKeys.keep')}
              </Button>
            </>
          )}
        </Stack>
      ),
    },
  ];
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} what={t('apiKeys.notRevoked')} />}
      <ListStates<ApiKeyRecord> failed={t('apiKeys.failed')} none={t('apiKeys.none')}>
        {(rows) => <RecordTable label={t('menu.apiKeys')} rows={rows} columns={columns} />}
      </ListStates>
    </>
  );
};
