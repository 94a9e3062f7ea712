import { Box, Drawer, Stack, useMediaQuery, useTheme } from '@mui/material';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-admin';
import { builtInMethods } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { AuthorityLine } from '../authority/AuthorityLine.tsx';
import { ResolutionsPanel } from '../authority/ResolutionsPanel.tsx';
import { DiagnosesPanel } from '../causes/DiagnosesPanel.tsx';
import { PromisesPanel } from '../commitments/PromisesPanel.tsx';
import { CaseAnswersPanel } from '../custom-fields/CaseAnswers.tsx';
import { GuideTab } from '../guide/GuideTab.tsx';
import { CrisisCard } from '../incidents/CrisisCard.tsx';
import { GetHelp } from '../incidents/GetHelp.tsx';
import { IncidentCards } from '../incidents/IncidentCards.tsx';
import { useIncidents } from '../incidents/useIncidents.ts';
import { CaseIssues } from '../issues/CaseIssues.tsx';
import { LettersPanel } from '../letters/LettersPanel.tsx';
import { useHush } from '../parts/hush.ts';
import { useT } from '../parts/useT.ts';
import { moveTo } from '../presence/whereabouts.ts';
import { useSession } from '../session.ts';
import { PromiseContext } from '../steps/promiseContext.ts';
import { QuietContext } from '../steps/quiet.ts';
import { StepPager } from '../steps/StepPager.tsx';
import { StepPanel } from '../steps/StepPanel.tsx';
import { StepRail } from '../steps/StepRail.tsx';
import { SurveyPanel } from '../surveys/SurveyPanel.tsx';
import { AskForMe } from './AskForMe.tsx';
import { CaseContext, type ContextTab } from './CaseContext.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CloseBar } from './CloseBar.tsx';
import { CustomerTab } from './CustomerTab.tsx';
import { QuickNote } from './QuickNote.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { useCaseActs } from './useCaseActs.ts';
import { useOpenStep } from './useOpenStep.ts';

/** The desk for one case: the steps in the middle, what helps at the side, and the end at the foot. */
export const Workspace = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  const theme = useTheme();
  const { may } = useSession();
  const { hash } = useLocation();
  const wide = useMediaQuery(theme.breakpoints.up('lg'), { noSsr: true });
  const phone = useMediaQuery(theme.breakpoints.down('md'), { noSsr: true });
  const { open, setOpen, next, back } = useOpenStep(record);
  const [tab, setTab] = useState<ContextTab>(hash.startsWith('#entry-') ? 'timeline' : 'customer');
  const [drawn, setDrawn] = useState(false);
  const closed = record.status === 'closed';
  const method = builtInMethods.find(({ key }) => key === record.methodKey);
  const title = `#${record.number} ${record.customer?.name ?? t('case.anonymous')}`;
  useEffect(() => {
    document.title = `${title} · Heartdesk`;
  }, [title]);
  useEffect(() => {
    moveTo({ caseId: record.id, ...(open ? { stepKey: open } : {}) });
  }, [record.id, open]);
  useEffect(() => () => moveTo({}), []);
  // While somebody is heard out, nothing else speaks.
  useHush(open === 'hear' && !closed);

  const inDanger = useIncidents(record.id).some(({ kind }) => kind === 'selfHarm');
  const records = may('evidence.record');
  const acts = useCaseActs({
    record,
    writable: !closed,
    onStep: setOpen,
    onContext: (shown) => {
      setTab(shown ?? tab);
      setDrawn(true);
    },
  });
  const context = (
    <CaseContext
      tab={tab}
      onTab={setTab}
      customer={<CustomerTab record={record} />}
      guide={inDanger ? <CrisisCard /> : method && <GuideTab method={method} open={open} />}
      timeline={<TimelineTab caseId={record.id} writable={may('note.record')} />}
    />
  );
  return (
    <Box sx={{ maxWidth: 1600, mx: 'auto' }}>
      <CaseHeader
        record={record}
        phone={phone}
        help={<GetHelp caseId={record.id} />}
        onContext={wide || phone ? undefined : () => setDrawn(true)}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          px: { xs: 1.5, md: 3 },
          pt: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '208px minmax(0, 1fr) 320px' },
          alignItems: 'start',
        }}
      >
        <StepRail steps={record.steps} open={open} onOpen={setOpen} onKey={acts.onRailKey} />
        <Stack sx={{ gap: 1.5, minWidth: 0 }}>
          <IncidentCards caseId={record.id} />
          <CaseFacts record={record} />
          <QuickNote record={record} onStep={setOpen} />
          <AskForMe record={record} />
          <CaseAnswersPanel record={record} writable={may('case.change')} />
          <QuietContext value={inDanger}>
            <PromiseContext value={acts.promiseAs}>
              {method &&
                record.steps.map((step) => (
                  <StepPanel
                    key={`${record.id}-${record.episode}-${step.key}`}
                    record={record}
                    method={method}
                    step={step}
                    open={open === step.key}
                    writable={
                      records &&
                      (!closed ||
                        method.steps.some(({ key, mayFollowClosing }) => key === step.key && mayFollowClosing === true))
                    }
                    onOpen={setOpen}
                    onDone={next}
                    onBack={back}
                  />
                ))}
            </PromiseContext>
          </QuietContext>
          <PromisesPanel
            key={`promises ${record.id} ${acts.turn}`}
            record={record}
            writable={may('commitment.make') && !closed}
          />
          <LettersPanel key={`letters ${record.id}`} record={record} writable={may('letter.record')} />
          <ResolutionsPanel
            key={`remedies ${record.id}`}
            record={record}
            writable={may('resolution.propose') && !closed}
          />
          <SurveyPanel key={`survey ${record.id}`} record={record} writable={may('survey.send')} />
          <DiagnosesPanel record={record} writable={may('diagnosis.record') && !closed} />
          <CaseIssues key={`issues ${record.id}`} record={record} />
        </Stack>
        {(wide || phone) && (
          <Box sx={{ position: { lg: 'sticky' }, top: 'calc(var(--frame-top, 76px) + 72px)', minWidth: 0 }}>
            {context}
          </Box>
        )}
      </Box>
      {!wide && !phone && (
        <Drawer anchor="right" open={drawn} onClose={() => setDrawn(false)}>
          <Box sx={{ width: 344, maxWidth: '90vw', p: 1.5, pt: 'calc(var(--frame-top, 76px) + 12px)' }}>{context}</Box>
        </Drawer>
      )}
      <CloseBar record={record} onStep={setOpen} authority={<AuthorityLine caseId={record.id} />} />
      <StepPager steps={record.steps} open={open} onOpen={setOpen} />
    </Box>
  );
};
