import { Box, Button, Stack } from '@mui/material';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocaleState } from 'react-admin';
import { placesIn, windowLengths } from '#heart-core';
import type { FloorRecord, SquadRecord, TriageBoard, TriageBody } from '#heart-core/wire';
import { closingToday } from '../commitments/openTimes.ts';
import { useHours } from '../commitments/useHours.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { focusFirst } from '../parts/focus.ts';
import { clockOrDay, fieldValue } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { SpikeSquads } from './SpikeSquads.tsx';
import { bodyOf, type EndPreset, endOf, noSpike, type SpikeDraft, wholeFrom } from './spikeDraft.ts';

interface SpikeStartProps {
  /** Squads that are in no spike yet. */
  squads: readonly SquadRecord[];
  chosen: string;
  onDone: () => void;
}

const manyPeople = [1, 500] as const;
const presets: readonly EndPreset[] = ['1', '2', '4', 'closing', 'at'];

/** Which squads, with how many people, until when, and what the agents read. */
export const SpikeStart = ({ squads, chosen, onDone }: SpikeStartProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const now = useNow();
  const [draft, setDraft] = useState<SpikeDraft>(() => noSpike([chosen], fieldValue(now)));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => void focusFirst(form.current), []);
  const put = (change: Partial<SpikeDraft>) => setDraft((before) => ({ ...before, ...change }));
  const { record, pending, problem } = useDeed<TriageBody, TriageBoard>('triage');
  const { data: floor } = useRead<FloorRecord>('/floor', { staleTime: 0 });
  const wanted = squads.filter(({ id }) => draft.squadIds.includes(id));
  const hours = useHours(wanted[0]?.id ?? chosen);
  const closing = closingToday(hours, now);
  const end = endOf(draft, now, closing);
  const onlineIn = (id: string) => floor?.squads.find(({ squadId }) => squadId === id)?.online ?? 0;
  const typedFor = (id: string) => draft.people[id] ?? (onlineIn(id) > 0 ? String(onlineIn(id)) : '');
  const peopleOf = (id: string) => wholeFrom(typedFor(id), manyPeople);
  const calls = wholeFrom(draft.callsAnHour, [1, 60]);
  const start = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const bodies = wanted.map(({ id }) => bodyOf(draft, id, peopleOf(id), end));
    if (bodies.length === 0 || bodies.includes(null)) return;
    // One after the other: where one is refused, those before it stand above already, and the others are still chosen.
    for (const body of bodies) if (body && !(await record(body))) return;
    onDone();
  };
  return (
    <Panel title={t('triage.startTitle')}>
      <Stack
        component="form"
        ref={form}
        onSubmit={start}
        noValidate
        onKeyDown={({ key }) => key === 'Escape' && onDone()}
        sx={{ gap: 2, maxWidth: 760 }}
      >
        <SpikeSquads
          squads={squads}
          chosen={draft.squadIds}
          onChoose={(squadIds) => put({ squadIds })}
          onlineIn={onlineIn}
          typedFor={typedFor}
          onPeople={(id, typed) => put({ people: { ...draft.people, [id]: typed } })}
          placesOf={(id) => (calls === null ? null : placesIn(draft.windowMinutes, peopleOf(id) ?? 0, calls))}
          windowMinutes={draft.windowMinutes}
          missing={(id) => tried && peopleOf(id) === null}
          error={tried && wanted.length === 0 ? t('triage.squadMissing') : undefined}
        />
        <ChoiceChips
          id="triage-ends"
          label={t('triage.ends')}
          required
          options={presets
            .filter((preset) => preset !== 'closing' || closing)
            .map((preset) => {
              const at = preset === 'at' ? null : endOf({ ...draft, ends: preset }, now, closing);
              const words = t(`triage.endsBy.${preset}`, { n: preset });
              return { value: preset, label: at ? `${words} · ${clockOrDay(at, locale, hours.timeZone, now)}` : words };
            })}
          value={draft.ends}
          onChange={(ends) => put({ ends })}
          error={tried && end === null ? t('triage.endMissing') : undefined}
        />
        {draft.ends === 'at' && (
          <WordsField
            id="triage-ends-at"
            label={t('triage.endsAt')}
            type="datetime-local"
            value={draft.endsAt}
            onChange={(endsAt) => put({ endsAt })}
            error={problem?.body.faults?.expectedEndAt}
          />
        )}
        <WordsField
          id="triage-message"
          label={t('triage.message')}
          value={draft.message}
          onChange={(message) => put({ message: message.slice(0, 300) })}
          hint={t('triage.messageHint')}
        />
        <Stack direction="row" useFlexGap sx={{ gap: 3, flexWrap: 'wrap', alignItems: 'flex-start' }}>
          <ChoiceChips
            id="triage-window"
            label={t('triage.windowLength')}
            required
            numbered={false}
            options={windowLengths.map((value) => ({ value: value as number, label: t('time.min', { n: value }) }))}
            value={draft.windowMinutes}
            onChange={(windowMinutes) => windowMinutes && put({ windowMinutes })}
          />
          <WordsField
            id="triage-calls"
            label={t('triage.callsAnHour')}
            type="number"
            value={draft.callsAnHour}
            onChange={(callsAnHour) => put({ callsAnHour })}
            required
            error={tried && calls === null ? t('triage.callsMissing') : undefined}
          />
        </Stack>
        {problem && <ProblemNote problem={problem} what={t('triage.startFailed')} beside={['expectedEndAt']} />}
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" disabled={pending}>
            {t('triage.startGo', { smart_count: wanted.length })}
          </Button>
          <Button onClick={onDone}>{t('do.cancel')}</Button>
        </Stack>
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('triage.startWhat')}</Box>
      </Stack>
    </Panel>
  );
};
