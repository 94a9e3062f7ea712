import { Button, Stack } from '@mui/material';
import { LinkBase, useLocaleState, useNotify, useUpdate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { ReportContent, ReportRecord } from '#heart-core/wire';
import { dayAndTime } from '../parts/moments.ts';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { ReportContentView } from './ReportContentView.tsx';
import { RunPanel } from './RunPanel.tsx';
import { SchedulePanel } from './SchedulePanel.tsx';

/** A report as it stands now, to whom it goes, and what was sent. */
export const ReportPage = () => {
  const t = useT();
  const tell = useNotify();
  const [locale] = useLocaleState();
  const { id = '' } = useParams();
  const { user, may } = useSession();
  const report = useRead<ReportRecord>(`/reports/${id}`);
  const content = useRead<ReportContent>(`/reports/${id}/content`);
  const run = useDeed<object>('runs');
  const [update] = useUpdate();
  const { data } = report;
  const own = data?.ownerId === user?.id;
  const sendNow = async () => {
    if (await run.record({ reportId: id })) tell('reports.sentNow', { type: 'info' });
  };
  const turn = () =>
    data &&
    update(
      'reports',
      { id, data: { ...data, active: !data.active }, previousData: data },
      { mutationMode: 'pessimistic', onSuccess: () => void report.refetch() },
    );
  const actions = data && may('report.write') && (
    <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', displayPrint: 'none' }}>
      {own && (
        <Button component={LinkBase} to={`/reports/${id}/edit`} size="small" variant="outlined">
          {t('reports.edit')}
        </Button>
      )}
      <Button component={LinkBase} to={`/reports/create?copy=${id}`} size="small">
        {t('reports.copy')}
      </Button>
      {own && (
        <Button size="small" onClick={turn}>
          {t(data.active ? 'reports.putAway' : 'reports.takeOut')}
        </Button>
      )}
      <Button size="small" variant="contained" disabled={run.pending} onClick={() => void sendNow()}>
        {t('reports.sendNow')}
      </Button>
    </Stack>
  );
  const said = data && content.data;
  return (
    <Page
      title={data?.name ?? t('menu.reports')}
      question={data?.about ?? undefined}
      needs="report.read"
      actions={actions}
    >
      {report.error && (
        <ProblemNote problem={report.error} what={t('reports.notHere')} onRetry={() => report.refetch()} />
      )}
      {run.problem && <ProblemNote problem={run.problem} what={t('reports.contentFailed')} />}
      {data && !data.active && <p>{t('reports.away')}</p>}
      {said && (
        <p>
          {t('reports.asOf', {
            at: dayAndTime(new Date(said.asOf), locale, said.timeZone),
            version: data.version,
            owner: data.ownerName,
          })}
        </p>
      )}
      {content.error && !report.error && (
        <ProblemNote problem={content.error} what={t('reports.contentFailed')} onRetry={() => content.refetch()} />
      )}
      {content.isPending && !content.error && <Waiting rows={6} height={80} />}
      <Stack sx={{ gap: 2 }}>
        {content.data && <ReportContentView content={content.data} />}
        {data && (
          <Stack sx={{ gap: 2, displayPrint: 'none' }}>
            <SchedulePanel reportId={id} />
            <RunPanel reportId={id} />
          </Stack>
        )}
      </Stack>
    </Page>
  );
};
