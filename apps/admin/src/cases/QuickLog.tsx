import { Alert, Box, Button, Stack } from '@mui/material';
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { LinkBase } from 'react-admin';
import { channels } from '#heart-core';
import { afterPaint, focusField } from '../parts/focus.ts';
import { Page } from '../parts/Page.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { QuickFields } from './QuickFields.tsx';
import { QuickPromise } from './QuickPromise.tsx';
import { useLineBack } from './useLineBack.ts';
import { quickFields, useQuickLog } from './useQuickLog.ts';

/** While more call than can be answered: hear, name the feeling, promise a call in a window that can be kept, and take the next call. */
export const QuickLog = ({ onWhole }: { onWhole: () => void }) => {
  const t = useT();
  const work = useQuickLog();
  const { draft, made, problem } = work;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const log = async () => {
    const wants = await work.log();
    if (wants === 'problem') return;
    afterPaint(() => focusField(wants === null ? 'start-customer' : idOfQuick(wants)));
  };
  const { filled } = work;
  useEffect(() => {
    if (filled !== null) afterPaint(() => focusField(idOfQuick('window')));
  }, [filled]);
  useLineBack(work.waits, () => void log());
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void log();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void log();
  };
  /** A number for the call-back belongs to a new customer in the whole form. */
  const whole = () => {
    const { caller, phone } = draft;
    if (caller.kind === 'none' && phone?.trim())
      work.put({ caller: { kind: 'new', typed: caller.typed, phone: phone.trim(), email: '' } });
    onWhole();
  };
  return (
    <Page
      title={t('quick.title')}
      question={t('quick.question')}
      needs="case.open"
      actions={
        <Button variant="outlined" size="small" onClick={whole}>
          {t('quick.whole')}
        </Button>
      }
    >
      <div role="status">
        {made && (
          <Alert
            severity="success"
            sx={{ mb: 2, maxWidth: 760 }}
            action={
              <Button component={LinkBase} to={`/cases/${made.id}`} size="small" color="inherit">
                {t('quick.open', { number: made.number })}
              </Button>
            }
          >
            {t('quick.logged', { number: made.number, what: made.commitments[0]?.what ?? '' })}
          </Alert>
        )}
        {!work.on && (
          <Alert severity="info" sx={{ mb: 2, maxWidth: 760 }}>
            {t('quick.over')}
          </Alert>
        )}
      </div>
      <Box
        component="form"
        ref={form}
        onSubmit={submit}
        onKeyDown={keys}
        noValidate
        sx={{
          maxWidth: 760,
          border: '1px solid var(--rule)',
          borderRadius: 1,
          bgcolor: 'background.paper',
          p: { xs: 2, md: 3 },
        }}
      >
        <Stack sx={{ gap: 2 }}>
          <QuickFields work={work} />
          <QuickPromise work={work} />
          {problem && (
            <ProblemNote
              problem={problem}
              what={t(work.waits ? 'quick.waits' : 'quick.failed')}
              beside={quickFields}
              onRetry={() => void log()}
            />
          )}
          <Stack direction="row" useFlexGap sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
            <Button type="submit" variant="contained" disabled={work.pending} sx={{ minHeight: 40 }}>
              {t('quick.go')}
            </Button>
            <Box sx={{ color: 'text.secondary', fontSize: 13, '@media (pointer: coarse)': { display: 'none' } }}>
              {t('quick.keys')}
            </Box>
            <Box sx={{ flex: 1 }} />
            <Picker
              label={t('case.channel')}
              value={work.channel}
              options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
              onChange={(value) => work.setChannel(value as (typeof channels)[number])}
              width={130}
            />
            {work.mine.length > 1 && work.squad && (
              <Picker
                label={t('case.squad')}
                value={work.squad.id}
                options={work.mine.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={work.choose}
                width={150}
              />
            )}
          </Stack>
        </Stack>
      </Box>
    </Page>
  );
};

/** The customer's field and the answers have their ids from the form that they are shared with. */
const idOfQuick = (field: string): string =>
  field === 'customer' || field.startsWith('custom.') ? `start-${field}` : `quick-${field}`;
