import { Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useGetList } from 'react-admin';
import { attemptOutcomes } from '#heart-core';
import type { CommitmentRecord, PersonRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { focusFirst } from '../parts/focus.ts';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { againstWhen, blankWhen, whenOf } from './promiseDraft.ts';
import { useHours } from './useHours.ts';
import type { PromiseActs } from './usePromiseActs.ts';
import { WhenFields } from './WhenFields.tsx';

interface PromiseAskingProps {
  promise: CommitmentRecord;
  acts: PromiseActs;
}

/** The one thing that an action still has to know, and what was refused. */
export const PromiseAsking = ({ promise, acts }: PromiseAskingProps) => {
  const t = useT();
  const form = useRef<HTMLDivElement>(null);
  const { asking, ask, problem } = acts;
  useEffect(() => {
    if (asking) focusFirst(form.current);
  }, [asking]);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    ask(null);
    event.stopPropagation();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} what={t('promises.notRecorded')} />}
      {asking && (
        <Stack
          ref={form}
          onKeyDown={keys}
          sx={{ gap: 1.5, mt: 1, p: 1.5, borderRadius: 1, bgcolor: 'var(--tint)', maxWidth: 720 }}
        >
          {asking === 'outcome' && <Outcome promise={promise} acts={acts} />}
          {asking === 'noNews' && <NextTime promise={promise} acts={acts} />}
          {asking === 'reassign' && <NewOwner promise={promise} acts={acts} />}
        </Stack>
      )}
    </>
  );
};

const Outcome = ({ promise, acts }: PromiseAskingProps) => {
  const t = useT();
  return (
    <ChoiceChips
      id={`outcome-${promise.id}`}
      label={t('promises.outcome')}
      options={attemptOutcomes.map((value) => ({ value, label: t(`promises.outcomes.${value}`) }))}
      value={null}
      onChange={(outcome) => outcome && !acts.pending && acts.settle({ kind: 'attempt', outcome })}
    />
  );
};

const NextTime = ({ promise, acts }: PromiseAskingProps) => {
  const t = useT();
  const now = useNow();
  const hours = useHours(promise.squadId);
  const [when, setWhen] = useState(blankWhen);
  const against = againstWhen(when, promise.what, now, hours);
  const barred = when.preset !== null && against !== null && against.code !== 'vague';
  const next = () => (when.preset ? whenOf(when, houseNow(), hours).dueAt?.toISOString() : undefined);
  return (
    <>
      <Box sx={{ fontSize: 13 }}>{t('promises.noNewsWhy')}</Box>
      <WhenFields
        id={`next-${promise.id}`}
        label={t('promises.next')}
        draft={when}
        onChange={setWhen}
        hours={hours}
        now={now}
        against={when.preset ? against : null}
        single
      />
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button
          size="small"
          variant="contained"
          disabled={acts.pending || barred}
          onClick={() => acts.settle({ kind: 'noNews', newDueAt: next() })}
        >
          {t('promises.noNewsGo')}
        </Button>
        <Button size="small" onClick={() => acts.ask(null)}>
          {t('do.cancel')}
        </Button>
      </Stack>
    </>
  );
};

const NewOwner = ({ promise, acts }: PromiseAskingProps) => {
  const t = useT();
  const [ownerId, setOwnerId] = useState('');
  const { data: people = [] } = useGetList<PersonRecord>('users', {
    filter: { squadId: promise.squadId, active: true },
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  });
  const others = people.filter(({ id, role }) => id !== promise.ownerId && (role === 'agent' || role === 'supervisor'));
  const chosen = others.find(({ id }) => id === ownerId);
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Picker
        label={t('promises.reassignTo')}
        value={ownerId}
        none={t('promises.reassignPick')}
        onChange={setOwnerId}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        width={220}
      />
      <Button
        size="small"
        variant="contained"
        disabled={!chosen || acts.pending}
        onClick={() => chosen && acts.settle({ kind: 'reassigned', ownerId: chosen.id })}
      >
        {chosen ? t('promises.reassignGo', { name: chosen.name }) : t('promises.reassign')}
      </Button>
      <Button size="small" onClick={() => acts.ask(null)}>
        {t('do.cancel')}
      </Button>
    </Stack>
  );
};
