import { Box, FormControlLabel, Stack, Switch } from '@mui/material';
import { useGetList, useLocaleState } from 'react-admin';
import { channels, commitmentKinds, isVague, localDate, type OfficeHours, promiseSentence } from '#heart-core';
import type { CaseRecord, PersonRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import type { Say } from '../parts/moments.ts';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import { againstWhen, type PromiseDraft, whenOf } from './promiseDraft.ts';
import { sentenceWords } from './sentenceWords.ts';
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

/** What, by when, by whom, and one sentence that must be true. */
export const PromiseFields = ({ id, record, draft, onChange, hours, now, tried }: PromiseFieldsProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const what = wordsOf(draft, record, t);
  const against = againstWhen(draft.when, what, now, hours);
  const { dueAt, from } = whenOf(draft.when, now, hours);
  const put = (change: Partial<PromiseDraft>) => onChange({ ...draft, ...change });
  const whatFault = isVague(what) ? t('promise.against.vague') : tried && !what.trim() ? t('promise.against.what') : '';
  const sentence =
    dueAt && !against && what.trim()
      ? sentenceWords(
          promiseSentence({ now, dueAt, windowFrom: from, hours, customerZone: record.customer?.timeZone }),
          { what: what.trim(), locale, year: localDate(hours.timeZone, now).slice(0, 4) },
          t,
        )
      : null;
  return (
    <Stack sx={{ gap: 1.5 }}>
      <ChoiceChips
        id={`${id}-kind`}
        label={t('promise.kind')}
        options={commitmentKinds.map((value) => ({ value, label: t(`promise.kinds.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => kind && put({ kind })}
        required
      />
      <WordsField
        id={`${id}-what`}
        label={t('promise.what')}
        value={what}
        onChange={(words) => put({ what: words })}
        required
        error={whatFault || undefined}
      />
      <WhenFields
        id={id}
        draft={draft.when}
        onChange={(when) => put({ when })}
        hours={hours}
        now={now}
        against={against}
        error={tried && !draft.when.preset ? t('promise.against.no-time') : undefined}
      />
      <ByWhom squadId={record.squadId} draft={draft} put={put} />
      {sentence && (
        <Box
          id={`${id}-sentence`}
          role="status"
          sx={{ p: 1.25, borderRadius: 1, bgcolor: 'var(--tint)', borderInlineStart: '3px solid var(--primary)' }}
        >
          {sentence}
        </Box>
      )}
    </Stack>
  );
};

interface ByWhomProps {
  squadId: string;
  draft: PromiseDraft;
  put: (change: Partial<PromiseDraft>) => void;
}

/** Who keeps it, how the customer will hear of it, and whether they know of it yet. */
const ByWhom = ({ squadId, draft, put }: ByWhomProps) => {
  const t = useT();
  const { user } = useSession();
  const { data: people = [] } = useGetList<PersonRecord>('users', {
    filter: { squadId, active: true },
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  });
  const others = people.filter(({ id, role }) => id !== user?.id && (role === 'agent' || role === 'supervisor'));
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center', pt: 0.5 }}>
      <Picker
        label={t('promise.owner')}
        value={draft.ownerId ?? ''}
        none={t('promise.me')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ownerId) => put({ ownerId: ownerId || null })}
        width="calc(50% - 6px)"
      />
      <Picker
        label={t('promise.channel')}
        value={draft.channel ?? ''}
        none={t('promise.anyChannel')}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(channel) => put({ channel: channels.find((one) => one === channel) ?? null })}
        width="calc(50% - 6px)"
      />
      <FormControlLabel
        control={<Switch size="small" checked={!draft.untold} onChange={(_event, told) => put({ untold: !told })} />}
        label={t('promise.told')}
      />
    </Stack>
  );
};
