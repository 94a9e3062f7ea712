import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { localDate, nextFree, promiseSentence } from '#heart-core';
import { sentenceWords } from '../commitments/sentenceWords.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { WindowChips } from '../triage/WindowChips.tsx';
import { windowTimes } from '../triage/windowWords.ts';
import type { useQuickLog } from './useQuickLog.ts';

/** When the customer is called back: only where there is room, and one sentence that must be true. */
export const QuickPromise = ({ work }: { work: ReturnType<typeof useQuickLog> }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const now = useNow();
  const { board, draft, filled, hours, missing, problem, put, what, window, windows } = work;
  if (!board.data)
    return board.error ? (
      <ProblemNote problem={board.error} what={t('quick.windowsFailed')} onRetry={() => board.refetch()} />
    ) : (
      <Waiting rows={1} height={64} />
    );
  const free = nextFree(
    windows
      .filter(({ from }) => from !== filled?.from)
      .map((one) => ({ ...one, from: new Date(one.from), to: new Date(one.to) })),
    now,
  );
  const next =
    free && windowTimes({ from: free.from.toISOString(), to: free.to.toISOString() }, locale, hours.timeZone);
  const fault =
    filled !== null
      ? [
          t('quick.filled', { times: filled.times }),
          next ? t('quick.next', { times: next }) : t('quick.askSupervisor'),
        ].join(' ')
      : (problem?.body.faults?.window ?? (missing.has('window') ? t('quick.windowMissing') : undefined));
  return (
    <>
      <WindowChips
        id="quick-window"
        windows={windows}
        chosen={draft.windowFrom ?? null}
        onChoose={(windowFrom) => put({ windowFrom })}
        zone={hours.timeZone}
        error={fault}
      />
      {window && (
        <Box
          id="quick-sentence"
          role="status"
          sx={{ p: 1.25, borderRadius: 1, bgcolor: 'var(--tint)', borderInlineStart: '3px solid var(--primary)' }}
        >
          {sentenceWords(
            promiseSentence({ now, dueAt: new Date(window.to), windowFrom: new Date(window.from), hours }),
            { what, locale, year: localDate(hours.timeZone, now).slice(0, 4) },
            t,
          )}
        </Box>
      )}
    </>
  );
};
