import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { IssueRulingBody, IssueRulingRecord, WholeIssue } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import { useDay } from './days.ts';

/** Everything that was ruled about it, and by whom; here a week can be marked as known, or all be measured anew from it. */
export const RulingsPanel = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const day = useDay();
  const { may } = useSession();
  const { personName } = usePeople();
  const [marking, setMarking] = useState(false);
  const writable = may('issue.write') && issue.state !== 'dismissed';
  return (
    <Panel
      title={t('issuePage.story')}
      id="rulings"
      actions={
        writable &&
        !marking && (
          <Button size="small" onClick={() => setMarking(true)}>
            {t('issuePage.markWeek')}
          </Button>
        )
      }
    >
      {marking && <MarkWeek issue={issue} onDone={() => setMarking(false)} />}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...issue.rulings].reverse().map(({ id, ruling, byId, at, reason, weekOn }) => (
          <Box component="li" key={id} sx={{ py: 0.5 }}>
            {personName(byId)}: {t(`issuePage.ruled.${ruling}`, { week: weekOn ? day(weekOn) : '' })}
            {reason && ` · “${reason}”`}{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
              <Moment at={at} />
            </Box>
          </Box>
        ))}
        <Box component="li" sx={{ py: 0.5 }}>
          {personName(issue.raisedById) || 'Heartdesk'}: {t('issuePage.raisedBy')}{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
            <Moment at={issue.raisedAt} />
          </Box>
        </Box>
      </Box>
    </Panel>
  );
};

const MarkWeek = ({ issue, onDone }: { issue: WholeIssue; onDone: () => void }) => {
  const t = useT();
  const day = useDay();
  const { record: rule, pending, problem } = useDeed<IssueRulingBody, IssueRulingRecord>('issue-rulings');
  const [kind, setKind] = useState<'knownWeek' | 'rebased'>('knownWeek');
  const [weekOn, setWeekOn] = useState('');
  const [reason, setReason] = useState('');
  const go = async () => {
    if (await rule({ issueId: issue.id, ruling: kind, weekOn, reason: reason.trim() })) onDone();
  };
  return (
    <Stack sx={{ gap: 1.5, mb: 2, maxWidth: 640 }}>
      <ChoiceChips
        id="mark-kind"
        label={t('issuePage.markKind')}
        options={[
          { value: 'knownWeek', label: t('issuePage.markKnown') },
          { value: 'rebased', label: t('issuePage.markRebased') },
        ]}
        value={kind}
        onChange={(value) => value && setKind(value as typeof kind)}
        required
      />
      <Picker
        label={t('issuePage.week')}
        none={t('action.pick')}
        value={weekOn}
        onChange={setWeekOn}
        options={[...issue.chart.points].reverse().map((point) => ({ value: point.weekOn, label: day(point.weekOn) }))}
        width={200}
      />
      <WordsField id="mark-reason" label={t('issuePage.markReason')} value={reason} onChange={setReason} required />
      {problem && <ProblemNote problem={problem} what={t('issuePage.notRuled')} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" disabled={pending || !weekOn || !reason.trim()} onClick={go}>
          {t('issuePage.markGo')}
        </Button>
        <Button onClick={onDone}>{t('do.cancel')}</Button>
      </Stack>
    </Stack>
  );
};
