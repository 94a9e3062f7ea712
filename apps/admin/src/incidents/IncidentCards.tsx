import { Box, Button, Stack } from '@mui/material';
import { type LadderStep, nextOnLadder } from '#heart-core';
import { linesOf } from '../guide/linesOf.ts';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { CrisisCard } from './CrisisCard.tsx';
import { type IncidentRecord, useIncidents } from './useIncidents.ts';

/** Every call for help that is not over: what to do now, what was done, and the next rung, each a click. */
export const IncidentCards = ({ caseId }: { caseId: string }) => {
  const open = useIncidents(caseId);
  if (open.length === 0) return null;
  return (
    <Stack id="incidents" tabIndex={-1} sx={{ gap: 1.5 }}>
      {open.map((incident) => (
        <IncidentCard key={incident.id} incident={incident} />
      ))}
    </Stack>
  );
};

const IncidentCard = ({ incident }: { incident: IncidentRecord }) => {
  const t = useT();
  const { may } = useSession();
  const { personName } = usePeople();
  const { record, pending, problem } = useDeed<{ incidentId: string; step: LadderStep }>('incident-steps');
  const { kind, steps } = incident;
  return (
    <Box
      component="section"
      role="alert"
      aria-label={t(`workspace.help.kinds.${kind}`)}
      sx={{ border: '2px solid var(--error)', borderRadius: 1, bgcolor: 'background.paper', p: 2 }}
    >
      <Box component="h2" sx={{ m: 0, fontSize: 16 }}>
        {t(`workspace.help.kinds.${kind}`)}
      </Box>
      {kind === 'selfHarm' ? (
        <CrisisCard />
      ) : (
        <Box component="ol" sx={{ my: 1, paddingInlineStart: 2.5 }}>
          {linesOf(t(`workspace.help.guide.${kind}`)).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Box>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        {t('workspace.help.by', { name: personName(incident.raisedById) })} · <Moment at={incident.occurredAt} />
        {steps.map(({ id, step, at, recordedById }) => (
          <div key={id}>
            ● {t(`workspace.help.steps.${step}`)} · {personName(recordedById)} · <Moment at={at} />
          </div>
        ))}
      </Box>
      {problem && <ProblemNote problem={problem} />}
      {may('incident.raise') && (
        <Stack direction="row" useFlexGap sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
          {nextOnLadder({ kind, steps }).map((step, at) => (
            <Button
              key={step}
              size="small"
              variant={at === 0 ? 'contained' : 'outlined'}
              disabled={pending}
              onClick={() => void record({ incidentId: incident.id, step })}
            >
              {t(`workspace.help.steps.${step}`)}
            </Button>
          ))}
        </Stack>
      )}
    </Box>
  );
};
