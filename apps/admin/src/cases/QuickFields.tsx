import { Box, Stack } from '@mui/material';
import { AskedForNote } from '../commitments/AskedForNote.tsx';
import { StartAnswers } from '../custom-fields/StartAnswers.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { SpeechContext } from '../phrases/speech.ts';
import { StepField } from '../steps/StepField.tsx';
import { labelOf } from '../steps/stepWords.ts';
import { CustomerField } from './CustomerField.tsx';
import { SameProblem } from './SameProblem.tsx';
import type { useQuickLog } from './useQuickLog.ts';

/** Who, the number to call, one line that is said back, the feeling and the words for it. */
export const QuickFields = ({ work }: { work: ReturnType<typeof useQuickLog> }) => {
  const t = useT();
  const { asks, channel, draft, method, missing, problem, put } = work;
  const { caller, summary, said = {} } = draft;
  const faults = problem?.body.faults ?? {};
  const needed = (field: Parameters<typeof missing.has>[0], words: string) =>
    faults[field] ?? (missing.has(field) ? words : undefined);
  const heard = asks.includes('hear');
  const step = (name: 'confirmation' | 'feeling' | 'words', of: 'hear' | 'empathize') => (
    <StepField
      id={`quick-${name}`}
      name={name}
      label={labelOf(name, of, t)}
      fields={said}
      onChange={(value) => put({ said: { ...said, [name]: value } })}
      required
      error={needed(name, t('quick.missing'))}
    />
  );
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns:
            caller.kind === 'none' ? { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) 220px' } : undefined,
        }}
      >
        <CustomerField
          caller={caller}
          onChange={(now) => put({ caller: now })}
          error={faults.name ?? faults.email ?? needed('customer', t('start.whoMissing'))}
        />
        {caller.kind === 'none' && (
          <WordsField
            id="quick-phone"
            label={t('quick.phone')}
            type="tel"
            value={draft.phone ?? ''}
            onChange={(phone) => put({ phone })}
            required
            error={needed('phone', t('quick.phoneMissing'))}
          />
        )}
      </Box>
      {caller.kind === 'anonymous' && (
        <Box role="status" sx={{ color: 'var(--late-text)', fontSize: 13.5 }}>
          <span aria-hidden>▲ </span>
          {t('quick.anonymous')}
        </Box>
      )}
      {caller.kind === 'known' && (
        <Stack sx={{ gap: 1 }}>
          <AskedForNote customerId={caller.id} />
          <SameProblem customerId={caller.id} channel={channel} />
        </Stack>
      )}
      <WordsField
        id="quick-summary"
        label={t(heard ? 'quick.line' : 'start.summary')}
        value={summary}
        onChange={(words) => put({ summary: words })}
        required
        error={needed('summary', t('start.whatMissing'))}
      />
      {heard && step('confirmation', 'hear')}
      {asks.includes('empathize') && method && (
        <SpeechContext
          value={{
            stepKey: 'empathize',
            methodKey: method.key,
            stance: method.apology,
            own: { restatement: summary || null, feeling: String(said.feeling ?? '') || null, impact: null },
          }}
        >
          {step('feeling', 'empathize')}
          {step('words', 'empathize')}
        </SpeechContext>
      )}
      <StartAnswers
        asked={work.asked}
        typed={draft.custom ?? {}}
        onChange={(custom) => put({ custom })}
        faults={work.wrongAnswers}
      />
    </>
  );
};
