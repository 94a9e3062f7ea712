import { Box, Button, Stack } from '@mui/material';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate, useStore } from 'react-admin';
import { type Channel, channels } from '#heart-core';
import type { CaseBody, CaseRecord } from '#heart-core/wire';
import { AskedForNote } from '../commitments/AskedForNote.tsx';
import { StartAnswers } from '../custom-fields/StartAnswers.tsx';
import { refusedAnswers, useStartAnswers } from '../custom-fields/useStartAnswers.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { focusField } from '../parts/focus.ts';
import { Page } from '../parts/Page.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { PushedNote } from '../pushes/PushedNote.tsx';
import { useKept } from '../steps/useKept.ts';
import { CustomerAside } from './CustomerAside.tsx';
import { CustomerField } from './CustomerField.tsx';
import { carryInto } from './carryInto.ts';
import { NoSquad } from './NoSquad.tsx';
import { SameProblem } from './SameProblem.tsx';
import { StartFlags } from './StartFlags.tsx';
import { blankStart, customerOf, flagsOf, keyOf, noFlags, placeOfStart, type StartDraft } from './startDraft.ts';
import { useOwnSquads } from './useOwnSquads.ts';

/** Fields that show their own fault. */
const shownFields = ['customer', 'name', 'email', 'channel', 'summary', 'receivedAt'];

interface CaseStartProps {
  actions?: ReactNode;
}

/** The first half minute: who, how, what in a line. Then the steps, one after the other. */
export const CaseStart = ({ actions }: CaseStartProps) => {
  const t = useT();
  const navigate = useNavigate();
  const [channel, setChannel] = useStore<Channel>('channel.last', 'phone');
  const { mine, squad, choose } = useOwnSquads();
  const { kept: draft, keep, erase } = useKept<StartDraft>(placeOfStart, blankStart);
  const { record, pending, problem } = useDeed<CaseBody, CaseRecord>('cases');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [chosen, setChosen] = useState(false);
  const flags = draft.flags ?? noFlags;
  const answers = useStartAnswers(draft.custom ?? {});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const start = async () => {
    const customer = customerOf(draft);
    const wrong: Record<string, string> = {
      ...(customer ? {} : { customer: t('start.whoMissing') }),
      ...(draft.summary.trim() ? {} : { summary: t('start.whatMissing') }),
      ...answers.wrong,
    };
    setFaults(wrong);
    const first = Object.keys(wrong)[0];
    if (!customer || first) {
      focusField(`start-${first}`);
      return;
    }
    const receivedAt = draft.earlier ? new Date(draft.at).toISOString() : undefined;
    const made = await record(
      {
        customer,
        channel,
        summary: draft.summary.trim(),
        receivedAt,
        squadId: squad?.id,
        ...(draft.pushed ? { contactPushId: draft.pushed.id } : {}),
        ...flagsOf(flags),
        ...(answers.custom ? { custom: answers.custom } : {}),
      },
      keyOf(draft, channel),
    );
    if (!made) return;
    carryInto(made, draft);
    erase();
    navigate(`/cases/${made.id}`);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void start();
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start();
  };
  const shown = { ...problem?.body.faults, ...refusedAnswers(problem), ...faults };
  return (
    <Page title={t('case.new')} question={t('start.question')} needs="case.open" actions={actions}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 720px) minmax(0, 360px)' },
          alignItems: 'start',
        }}
      >
        <Box
          component="form"
          ref={form}
          onSubmit={submit}
          onKeyDown={keys}
          noValidate
          sx={{
            border: '1px solid var(--rule)',
            borderRadius: 1,
            bgcolor: 'background.paper',
            p: { xs: 2, md: 3 },
          }}
        >
          <Stack sx={{ gap: 2.5 }}>
            <CustomerField
              caller={draft.caller}
              onChange={(caller) => {
                setChosen(true);
                keep({ ...draft, caller });
              }}
              error={shown.customer ?? shown.name ?? shown.email}
            />
            {draft.pushed && (
              <PushedNote startedAt={draft.pushed.startedAt} onWithout={() => keep({ ...draft, pushed: undefined })} />
            )}
            {draft.caller.kind === 'known' && <AskedForNote customerId={draft.caller.id} />}
            {draft.caller.kind === 'known' && (
              <SameProblem key={draft.caller.id} customerId={draft.caller.id} channel={channel} offered={chosen} />
            )}
            <ChoiceChips
              id="start-channel"
              label={t('case.channel')}
              options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
              value={channel}
              onChange={(value) => value && setChannel(value)}
              error={shown.channel}
              required
            />
            <WordsField
              id="start-summary"
              label={t('start.summary')}
              value={draft.summary}
              onChange={(summary) => keep({ ...draft, summary })}
              required
              hint={t('start.summaryHint')}
              error={shown.summary}
            />
            <ChoiceChips
              id="start-when"
              label={t('start.when')}
              options={[
                { value: 'now', label: t('start.now') },
                { value: 'earlier', label: t('start.earlier') },
              ]}
              value={draft.earlier ? 'earlier' : 'now'}
              onChange={(value) => keep({ ...draft, earlier: value === 'earlier' })}
              required
            />
            {draft.earlier && (
              <WordsField
                id="start-receivedAt"
                label={t('start.at')}
                type="datetime-local"
                value={draft.at}
                onChange={(at) => keep({ ...draft, at })}
                error={shown.receivedAt}
              />
            )}
            <StartAnswers
              asked={answers.asked}
              typed={draft.custom ?? {}}
              onChange={(custom) => keep({ ...draft, custom })}
              faults={shown}
            />
            <StartFlags flags={flags} onChange={(changed) => keep({ ...draft, flags: changed })} />
            {mine.length > 1 && squad && (
              <Picker
                label={t('case.squad')}
                value={squad.id}
                options={mine.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={choose}
                width={220}
              />
            )}
            {problem && (
              <ProblemNote
                problem={problem}
                what={t('start.failed')}
                beside={[...shownFields, ...answers.asked.map(({ name }) => name)]}
              />
            )}
            <Stack direction="row" useFlexGap sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
              <Button type="submit" variant="contained" disabled={pending} sx={{ minHeight: 40 }}>
                {t('start.go')}
              </Button>
              <Box sx={{ color: 'text.secondary', fontSize: 13, '@media (pointer: coarse)': { display: 'none' } }}>
                {t('start.keys')}
              </Box>
            </Stack>
            {mine.length === 0 && <NoSquad />}
          </Stack>
        </Box>
        {draft.caller.kind === 'known' && <CustomerAside customerId={draft.caller.id} />}
      </Box>
    </Page>
  );
};
