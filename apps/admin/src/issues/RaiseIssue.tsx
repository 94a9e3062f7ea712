import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { useCauses, useSymptoms } from '../causes/useCauses.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { Finder } from '../parts/Finder.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { OwnerPicker } from './OwnerPicker.tsx';
import { useRaising } from './useRaising.ts';

interface RaiseIssueProps {
  /** Cases that it begins with, joined by hand. */
  caseIds?: string[];
  about?: string;
  onDone: () => void;
}

/** A new issue: what goes wrong, whose cases it gathers, who owns it. One that looks like another is offered to be joined. */
export const RaiseIssue = ({ caseIds, about: begin = '', onDone }: RaiseIssueProps) => {
  const t = useT();
  const { causes } = useCauses();
  const { symptoms } = useSymptoms();
  const { raise, pending, problem, like } = useRaising();
  const [name, setName] = useState('');
  const [about, setAbout] = useState(begin);
  const [of, setOf] = useState<'cause' | 'symptom' | 'nothing'>(caseIds ? 'nothing' : 'symptom');
  const [subject, setSubject] = useState('');
  const [ownerId, setOwnerId] = useState('');
  const faults = problem?.body.faults ?? {};
  const go = (apart = false) =>
    raise({
      name: name.trim(),
      ...(about.trim() ? { about: about.trim() } : {}),
      ...(subject && of === 'cause' ? { causeId: subject } : {}),
      ...(subject && of === 'symptom' ? { symptomId: subject } : {}),
      ...(ownerId ? { ownerId } : {}),
      ...(caseIds ? { caseIds } : {}),
      ...(apart ? { apart } : {}),
    });
  const kinds = (['symptom', 'cause', 'nothing'] as const).map((value) => ({
    value,
    label: t(`issue.ofKind.${value}`),
  }));
  const choices =
    of === 'cause' ? causes : symptoms.map((one) => ({ value: one.id, label: one.name, also: one.aliases }));
  return (
    <Panel title={t('issue.new')} id="new-issue">
      <Stack sx={{ gap: 1.5, maxWidth: 640 }}>
        <WordsField
          id="issue-name"
          label={t('issue.nameField')}
          hint={t('issue.nameHint')}
          value={name}
          onChange={setName}
          required
          autoFocus
          error={faults.name}
        />
        <WordsField
          id="issue-about"
          label={t('issue.about')}
          value={about}
          onChange={setAbout}
          rows={2}
          error={faults.about}
        />
        <ChoiceChips
          id="issue-of"
          label={t('issue.of')}
          options={kinds}
          value={of}
          onChange={(kind) => {
            setOf(kind ?? 'nothing');
            setSubject('');
          }}
          required
        />
        <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap' }}>
          {of !== 'nothing' && (
            <Finder label={t(`issue.${of}`)} value={subject} onChange={setSubject} options={choices} width={320} />
          )}
          <OwnerPicker value={ownerId} onChange={setOwnerId} />
        </Stack>
        {like && (
          <Stack
            direction="row"
            useFlexGap
            role="alert"
            sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center', bgcolor: 'var(--warn)', p: 1.5, borderRadius: 1 }}
          >
            <Box sx={{ flex: '1 1 240px' }}>{t('issue.looksLike', { name: like.name })}</Box>
            <Button component={LinkBase} to={`/issues/${like.id}`} size="small" variant="contained">
              {t('issue.openIt')}
            </Button>
            <Button size="small" variant="outlined" disabled={pending} onClick={() => go(true)}>
              {t('issue.apart')}
            </Button>
          </Stack>
        )}
        {problem && !like && <ProblemNote problem={problem} what={t('issue.raiseFailed')} beside={['name', 'about']} />}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button
            variant="contained"
            disabled={pending || !name.trim() || (of !== 'nothing' && !subject)}
            onClick={() => go()}
          >
            {t('issue.raise')}
          </Button>
          <Button onClick={onDone}>{t('do.cancel')}</Button>
        </Stack>
      </Stack>
    </Panel>
  );
};
