import { Box, Button, Popover, Stack } from '@mui/material';
import { useState } from 'react';
import { type IncidentKind, incidentKinds } from '#heart-core';
import { afterPaint } from '../parts/focus.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { CrisisCard } from './CrisisCard.tsx';
import { useIncidents } from './useIncidents.ts';

/** Help that is no matter of wording: one word says what it is, and the supervisors hear of it at once. */
export const GetHelp = ({ caseId }: { caseId: string }) => {
  const t = useT();
  const { may } = useSession();
  const open = useIncidents(caseId);
  const { record, pending, problem } = useDeed<{ caseId: string; kind: IncidentKind }>('incidents');
  const [wanted, setWanted] = useState<IncidentKind | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!may('incident.raise')) return null;
  const toCard = () => afterPaint(() => document.getElementById('incidents')?.focus());
  const raise = async (kind: IncidentKind) => {
    setWanted(kind);
    if (!(await record({ caseId, kind }))) return;
    setAnchor(null);
    toCard();
  };
  return (
    <>
      <Button
        id="get-help"
        size="small"
        variant="outlined"
        color="inherit"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => (open.length > 0 ? toCard() : setAnchor(event.currentTarget))}
        sx={{ color: 'text.primary', borderColor: 'var(--worse)', whiteSpace: 'nowrap' }}
      >
        {t(open.length > 0 ? 'workspace.help.called' : 'workspace.help.get')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('workspace.help.get') } }}
      >
        <Stack sx={{ gap: 1, p: 2, maxWidth: 380 }}>
          <Box>{t('workspace.help.what')}</Box>
          {incidentKinds.map((kind) => (
            <Button
              key={kind}
              variant="outlined"
              color="inherit"
              disabled={pending}
              onClick={() => void raise(kind)}
              sx={{ justifyContent: 'flex-start', minHeight: 40 }}
            >
              {t(`workspace.help.kinds.${kind}`)}
            </Button>
          ))}
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t('workspace.help.apart')}</Box>
          {problem && <ProblemNote problem={problem} what={t('workspace.help.failed')} />}
          {problem && wanted === 'selfHarm' && <CrisisCard />}
        </Stack>
      </Popover>
    </>
  );
};
