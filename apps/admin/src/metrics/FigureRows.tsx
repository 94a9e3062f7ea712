import { Box, Button, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { definitionOf } from '#heart-core';
import type { MetricRow } from '#heart-core/wire';
import { CaseWords } from '../cases/CaseWords.tsx';
import { totalOf } from '../dataProvider.ts';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { rowOffers } from '../exports/figureOffers.ts';
import { ask } from '../http.ts';
import type { Column } from '../parts/columns.ts';
import { Empty } from '../parts/Empty.tsx';
import { Moment } from '../parts/Moment.tsx';
import { lengthOf } from '../parts/moments.ts';
import { Page } from '../parts/Page.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { allFigures } from './asked.ts';
import { CountedMark } from './CountedMark.tsx';

/** A row as it travels: its id is the fact's, the case has its own, and the squad is the one that the fact counts for. */
type FactRow = MetricRow & { caseId: string; factSquadId: string | null };

const perPage = 50;

/** Which facts is this figure made of? The pending and the left out ones with their reason. */
export const FigureRows = () => {
  const t = useT();
  const { key = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { may } = useSession();
  const { squadName } = useSquads();
  const page = Math.max(1, Number(search.get('page')) || 1);
  const query = new URLSearchParams([...search].filter(([name]) => ['from', 'to', 'tz', 'filter'].includes(name)));
  const maturing = (definitionOf(key)?.matureAfterDays ?? null) !== null;
  const order = search.get('order') === 'ASC' || (maturing && search.get('order') !== 'DESC') ? 'ASC' : 'DESC';
  query.set('sort', JSON.stringify(['at', order]));
  query.set('range', JSON.stringify([(page - 1) * perPage, page * perPage - 1]));
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['metrics', 'rows', key, String(query)],
    queryFn: async ({ signal }) => {
      const { json, headers } = await ask<FactRow[]>(`/metrics/${encodeURIComponent(key)}/cases?${query}`, { signal });
      return { rows: json, total: totalOf(headers.get('content-range')) };
    },
    enabled: may('metric.read'),
    placeholderData: (before) => before,
  });
  const put = (changes: Record<string, string>) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) after.set(name, value);
      return after;
    });
  const turn = (to: number) => put({ page: String(to) });
  const name = allFigures.includes(key as 'fcr14') ? t(`figures.key.${key}`) : key;
  const importId = search.get('filter')?.match(/"importId":"([^"]+)"/)?.[1];
  const columns: Column<FactRow>[] = [
    { name: 'case', head: t('figures.case'), cell: ({ number }) => `#${number}` },
    {
      name: 'as',
      head: t('figures.as'),
      minWidth: 150,
      cell: ({ counted, excludedReason }) => <CountedMark counted={counted} reason={excludedReason} />,
    },
    ...(definitionOf(key)?.unit === 'duration'
      ? [
          {
            name: 'took',
            head: t('figures.took'),
            minWidth: 90,
            cell: ({ counts }: FactRow) => (counts === null ? '' : lengthOf(counts * 1000, t)),
          },
        ]
      : []),
    {
      name: 'at',
      head: t('figures.at'),
      minWidth: 165,
      cell: ({ at }) => <Moment at={at} zone={search.get('tz') ?? undefined} relative={false} />,
    },
    { name: 'squad', head: t('figures.squad'), cell: (row) => squadName(row.factSquadId ?? row.squadId) },
    {
      name: 'customer',
      head: t('figures.customer'),
      minWidth: 110,
      cell: ({ customer }) => customer?.name ?? t('figures.anonymous'),
    },
    { name: 'about', head: t('figures.about'), minWidth: 220, maxWidth: 480, cell: (row) => <CaseWords row={row} /> },
  ];
  return (
    <Page
      title={t('figures.rowsOf', { figure: name })}
      question={t('figures.rowsQuestion')}
      needs="metric.read"
      actions={
        <Stack direction="row" useFlexGap sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <LinkBase to={`/definitions#${key}`}>{t('figures.how')}</LinkBase>
          {may('export.take') && <ExportMenu offers={rowOffers(key, query)} />}
          <Button
            component={LinkBase}
            to={`/overview?figure=${key}${importId ? `&importId=${importId}` : ''}`}
            variant="outlined"
            size="small"
          >
            {t('figures.back')}
          </Button>
        </Stack>
      }
    >
      {error && !data && <ProblemNote problem={error} what={t('figures.rowsFailed')} onRetry={() => refetch()} />}
      {isPending && !error && <Waiting rows={8} height={52} />}
      {data && data.rows.length === 0 && <Empty title={t('figures.rowsNone')} />}
      {data && data.rows.length > 0 && (
        <>
          <Box sx={{ mb: 1.5 }}>
            <Picker
              label={t('figures.order')}
              value={order}
              onChange={(value) => put({ order: value, page: '1' })}
              options={[
                { value: 'DESC', label: t('figures.newest') },
                { value: 'ASC', label: t('figures.oldest') },
              ]}
            />
          </Box>
          <RecordTable
            label={t('figures.rowsOf', { figure: name })}
            rows={data.rows}
            columns={columns}
            path={({ caseId }) => `/cases/${caseId}`}
          />
          <Stack
            component="nav"
            aria-label={t('pager.label')}
            direction="row"
            sx={{ alignItems: 'center', gap: 1, mt: 1.5, color: 'text.secondary' }}
          >
            <span role="status">
              {data.total === null
                ? t('pager.rowsOfMany', { from: (page - 1) * perPage + 1, to: (page - 1) * perPage + data.rows.length })
                : t('pager.rows', {
                    from: (page - 1) * perPage + 1,
                    to: (page - 1) * perPage + data.rows.length,
                    total: data.total.toLocaleString(),
                  })}
            </span>
            <Button size="small" disabled={page === 1} onClick={() => turn(page - 1)}>
              {t('pager.before')}
            </Button>
            <Button
              size="small"
              disabled={data.rows.length < perPage || data.total === page * perPage}
              onClick={() => turn(page + 1)}
            >
              {t('pager.next')}
            </Button>
          </Stack>
        </>
      )}
    </Page>
  );
};
