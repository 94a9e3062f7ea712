import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { SurveyWay } from '#heart-core';
import type { CaseRecord, SurveyBody, SurveyRecord, SurveyRefusalBody } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { SurveyAsked } from './SurveyAsked.tsx';
import { SurveyLink } from './SurveyLink.tsx';
import { useSurveysOf } from './useSurveysOf.ts';

interface SurveyPanelProps {
  record: CaseRecord;
  writable: boolean;
}

/** Was the customer asked how it went, what did they say, and if not, why not? Shown once there is something to ask about. */
export const SurveyPanel = ({ record, writable }: SurveyPanelProps) => {
  const t = useT();
  const { surveys, omissions, refusedAt, error, pending, refetch } = useSurveysOf(record);
  const asked = surveys.some(({ episode }) => episode === record.episode);
  const resolved = record.status !== 'open';
  if (!resolved && surveys.length === 0 && omissions.length === 0) return null;
  return (
    <Panel id="survey" title={t('survey.title')}>
      {error && <ProblemNote problem={error} what={t('survey.failed')} onRetry={refetch} />}
      {!pending && !error && surveys.length === 0 && omissions.length === 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: 13.5, mb: 1 }}>{t('survey.none')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {surveys.map((survey) => (
          <SurveyAsked key={survey.id} survey={survey} />
        ))}
        {omissions.map(({ id, reason, at }) => (
          <Box component="li" key={id} sx={{ py: 1, fontSize: 13.5 }}>
            <strong>⊘ {t('survey.notAsked')}</strong> {t(`survey.omission.${reason}`)} · <Moment at={at} />
          </Box>
        ))}
      </Box>
      {refusedAt && (
        <Box sx={{ fontSize: 13.5, my: 1 }}>
          ⊘ {t('survey.refused')} · <Moment at={refusedAt} relative={false} />
        </Box>
      )}
      {writable && !pending && <Asking record={record} asks={resolved && !asked} refused={refusedAt !== null} />}
    </Panel>
  );
};

interface AskingProps {
  record: CaseRecord;
  /** Is it time to ask, and has nobody? */
  asks: boolean;
  refused: boolean;
}

const Asking = ({ record, asks, refused }: AskingProps) => {
  const t = useT();
  const notify = useNotify();
  const { mail } = useSession();
  const [url, setUrl] = useState<string | null>(null);
  const ask = useDeed<SurveyBody, SurveyRecord>('surveys');
  const refuse = useDeed<SurveyRefusalBody>('survey-refusals');
  const byMail = mail.asks && record.customer?.email;
  const send = async (via: SurveyWay) => {
    const survey = await ask.record({ caseId: record.id, via });
    if (survey?.url) setUrl(survey.url);
    else if (survey) notify('survey.onItsWay', { type: 'success' });
  };
  const stop = async () => {
    if (await refuse.record({ caseId: record.id })) notify('survey.refusedKept', { type: 'success' });
  };
  const pending = ask.pending || refuse.pending;
  return (
    <>
      {url && <SurveyLink url={url} />}
      {(ask.problem ?? refuse.problem) && (
        <ProblemNote problem={(ask.problem ?? refuse.problem) as Error} what={t('survey.notSent')} />
      )}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', mt: 1 }}>
        {asks && !refused && byMail && (
          <Button variant="contained" size="small" disabled={pending} onClick={() => void send('mail')}>
            {t('survey.askByMail')}
          </Button>
        )}
        {asks && !refused && (
          <Button variant="outlined" size="small" disabled={pending} onClick={() => void send('link')}>
            {t('survey.makeLink')}
          </Button>
        )}
        {record.customer && !refused && (
          <Button size="small" disabled={pending} onClick={() => void stop()}>
            {t('survey.refuse')}
          </Button>
        )}
      </Stack>
      {asks && !refused && !byMail && (
        <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>
          {t(mail.asks ? 'survey.noAddress' : 'survey.noMail')}
        </Box>
      )}
    </>
  );
};
