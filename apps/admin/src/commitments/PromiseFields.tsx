import { Box, Stack } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { commitmentKinds, isVague, type OfficeHours, workingMinutesBetween } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { dayAndTime, type Say } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { againstWhen, type PromiseDraft, whenOf } from './promiseDraft.ts';
import { WhenFields } from './WhenFields.tsx';

interface PromiseFieldsProps {
  id: string;
  record: CaseRecord;
  draft: PromiseDraft;
  onChange: (draft: PromiseDraft) => void;
  hours: OfficeHours;
  now: Date;
  /** It was tried to record it: what is missing is said now. */
  tried: boolean;
}

/** What is promised, as its kind says it unless somebody said it better. */
export const wordsOf = ({ kind, what }: PromiseDraft, { customer }: Pick<CaseRecord, 'customer'>, say: Say): string =>
  what ?? say(`promise.draft.${kind}`, { name: customer?.name ?? say('promise.someone') });

/** What, by when, and one sentence that must be true. */
export const PromiseFields = ({ id, record, draft, onChange, hours, now, tried }: PromiseFieldsProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const what = wordsOf(draft, record, t);
  const against = againstWhen(draft.when, what, now, hours);
  const { dueAt, from } = whenOf(draft.when, now, hours);
  const zone = hours.timeZone;
  const theirs = record.customer?.timeZone;
  const time = (moment: Date) => dayAndTime(moment, locale, zone);
  const whatFault = isVague(what) ? t('promise.against.vague') : tried && !what.trim() ? t('promise.against.what') : '';
  return (
    <Stack sx={{ gap: 1.5 }}>
      <ChoiceChips
        id={`${id}-kind`}
        label={t('promise.kind')}
        options={commitmentKinds.map((value) => ({ value, label: t(`promise.kinds.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => kind && onChange({ ...draft, kind })}
        required
      />
      <WordsField
        id={`${id}-what`}
        label={t('promise.what')}
        value={what}
        onChange={(words) => onChange({ ...draft, what: words })}
        required
        error={whatFault || undefined}
      />
      <WhenFields
        id={id}
        draft={draft.when}
        onChange={(when) => onChange({ ...draft, when })}
        hours={hours}
        now={now}
        against={against}
        error={tried && !draft.when.preset ? t('promise.against.no-time') : undefined}
      />
      {dueAt && !against && what.trim() && (
        <Box
          role="status"
          sx={{ p: 1.25, borderRadius: 1, bgcolor: 'var(--tint)', borderInlineStart: '3px solid var(--primary)' }}
        >
          {t(from ? 'promise.sentence.window' : 'promise.sentence.by', {
            what: what.trim(),
            due: time(dueAt),
            from: from ? time(from) : '',
            theirs:
              theirs && theirs !== zone
                ? t('promise.sentence.theirs', { time: dayAndTime(dueAt, locale, theirs) })
                : '',
            length: workingLength(Math.round(workingMinutesBetween(hours, now, dueAt)), t),
          })}
        </Box>
      )}
    </Stack>
  );
};

/** Working time is told in hours: a working day is no day of 24 hours. */
function workingLength(minutes: number, say: Say): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 && say('time.h', { n: hours }), (rest > 0 || hours === 0) && say('time.min', { n: rest })];
  return parts.filter(Boolean).join(' ');
}
