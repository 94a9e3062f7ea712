import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { ActionRecord, WholeIssue } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { ActionBefore } from './ActionBefore.tsx';
import { ActionForm } from './ActionForm.tsx';
import { ChangeAction } from './ChangeAction.tsx';
import { useDay } from './days.ts';
import { EndAction } from './EndAction.tsx';

/** What is done about it: each action with its owner and its days. */
export const ActionsPanel = ({ issue, onChanged }: { issue: WholeIssue; onChanged: () => void }) => {
  const t = useT();
  const { may } = useSession();
  const [planning, setPlanning] = useState(false);
  const writable = may('action.write') && issue.state !== 'dismissed';
  return (
    <Panel
      title={t('action.title')}
      id="actions"
      actions={
        writable &&
        !planning && (
          <Button size="small" variant="outlined" sx={{ displayPrint: 'none' }} onClick={() => setPlanning(true)}>
            {t('action.new')}
          </Button>
        )
      }
    >
      {planning && <ActionForm issueId={issue.id} onDone={() => setPlanning(false)} />}
      {issue.actions.length === 0 && !planning && <Box sx={{ color: 'text.secondary' }}>{t('action.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {issue.actions.map((action) => (
          <ActionRow key={action.id} action={action} writable={writable} onChanged={onChanged} />
        ))}
      </Box>
    </Panel>
  );
};

interface ActionRowProps {
  action: ActionRecord;
  writable: boolean;
  onChanged: () => void;
}

const ActionRow = ({ action, writable, onChanged }: ActionRowProps) => {
  const t = useT();
  const { personName } = usePeople();
  const [open, setOpen] = useState<'ending' | 'changing' | null>(null);
  const changes = action.ended === null ? 'action.change' : 'action.moveCheck';
  const movable = action.ended === null || (action.ended === 'done' && action.kind !== 'containment');
  return (
    <Box component="li" sx={{ borderTop: '1px solid var(--rule)', py: 1.25 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <Box sx={{ overflowWrap: 'anywhere' }}>
            <strong>{t(`action.kind.${action.kind}`)}</strong> · {action.what}
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
            {personName(action.ownerId)} · <ActionDays action={action} />
          </Box>
          <ActionBefore action={action} />
          {action.evidence && <Box sx={{ fontSize: 13, overflowWrap: 'anywhere' }}>“{action.evidence}”</Box>}
        </Box>
        {writable && open === null && (
          <Stack direction="row" sx={{ gap: 1, displayPrint: 'none' }}>
            {movable && (
              <Button size="small" aria-label={`${t(changes)}: ${action.what}`} onClick={() => setOpen('changing')}>
                {t(changes)}
              </Button>
            )}
            {action.ended === null && (
              <Button size="small" variant="outlined" onClick={() => setOpen('ending')}>
                {t('action.end')}
              </Button>
            )}
          </Stack>
        )}
      </Stack>
      {open === 'ending' && action.ended === null && <EndAction action={action} onDone={() => setOpen(null)} />}
      {open === 'changing' && (
        <ChangeAction key={action.version} action={action} onDone={() => setOpen(null)} onChanged={onChanged} />
      )}
    </Box>
  );
};

/** Due, overdue, done or dropped, and since when it works: the mark beside the word. */
export const ActionDays = ({ action }: { action: ActionRecord }) => {
  const t = useT();
  const day = useDay();
  const { ended, overdue, dueOn, fixedOn, effectiveOn, checkOn } = action;
  const later = [
    effectiveOn && t(ended === 'done' ? 'action.works' : 'action.expected', { day: day(effectiveOn) }),
    checkOn && t('action.check', { day: day(checkOn) }),
  ].filter(Boolean);
  return (
    <>
      {overdue ? (
        <Box component="span" sx={{ color: 'var(--broken-text)', fontWeight: 600 }}>
          ✕ {t('action.overdue', { day: day(dueOn) })}
        </Box>
      ) : ended === 'done' ? (
        `● ${t('action.done', { day: day(fixedOn ?? dueOn) })}`
      ) : ended === 'dropped' ? (
        `– ${t('action.dropped')}`
      ) : (
        `◷ ${t('action.due', { day: day(dueOn) })}`
      )}
      {ended !== 'dropped' && later.length > 0 && ` · ${later.join(' · ')}`}
    </>
  );
};
