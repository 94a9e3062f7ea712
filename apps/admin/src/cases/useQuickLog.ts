import { useEffect, useRef, useState } from 'react';
import { useLocaleState, useStore } from 'react-admin';
import { builtInMethods, type Channel, isFree } from '#heart-core';
import type { CaseBody, CaseRecord } from '#heart-core/wire';
import { wordsOf } from '../commitments/PromiseFields.tsx';
import { blankPromise } from '../commitments/promiseDraft.ts';
import { useHours } from '../commitments/useHours.ts';
import { askedInSteps } from '../custom-fields/answers.ts';
import { refusedAnswers, useStartAnswers } from '../custom-fields/useStartAnswers.ts';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { useKept } from '../steps/useKept.ts';
import { useBoard } from '../triage/useBoard.ts';
import { useSpikes } from '../triage/useSpikes.ts';
import { windowTimes } from '../triage/windowWords.ts';
import { windowsOffered } from '../triage/workedWindows.ts';
import { missingIn, type QuickField, quickBody, quickSteps } from './quickBody.ts';
import { blankStart, keyOf, placeOfStart, type StartDraft } from './startDraft.ts';
import { useOwnSquads } from './useOwnSquads.ts';

/** The fields that show their own fault. */
export const quickFields = [
  'customer',
  'name',
  'email',
  'phone',
  'summary',
  'confirmation',
  'feeling',
  'words',
  'window',
];

/** One quick log after the other: kept while it is typed, sent as one request, and again with the same key where the line was lost. */
export function useQuickLog() {
  const t = useT();
  const [locale] = useLocaleState();
  const now = useNow();
  const [channel, setChannel] = useStore<Channel>('channel.last', 'phone');
  const own = useOwnSquads();
  const squadId = own.squad?.id ?? '';
  const hours = useHours(squadId);
  const { spikeOf } = useSpikes();
  const lastSpike = useRef<string | undefined>(undefined);
  lastSpike.current = spikeOf(squadId)?.id ?? lastSpike.current;
  const board = useBoard(lastSpike.current);
  const { kept: draft, keep, erase } = useKept<StartDraft>(placeOfStart, blankStart);
  const { record, pending, problem, clear } = useDeed<CaseBody, CaseRecord>('cases');
  const [missing, setMissing] = useState<QuickField[]>([]);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [filled, setFilled] = useState<{ from: string; times: string } | null>(null);
  const [made, setMade] = useState<CaseRecord | null>(null);
  const method = builtInMethods.find(({ key }) => key === own.squad?.methodKey);
  const answers = useStartAnswers(draft.custom ?? {}, (fields) => askedInSteps(fields, quickSteps(method)));
  const windows = windowsOffered(board.data?.windows ?? [], now, hours);
  const window = windows.find(({ from }) => from === draft.windowFrom);
  const customer = draft.caller.typed.trim() ? { name: draft.caller.typed.trim() } : null;
  const what = wordsOf(blankPromise(), { customer: customer as CaseRecord['customer'] }, t);

  const keyNow = keyOf(draft, channel, squadId);
  const [tried, setTried] = useState('');
  const put = (change: Partial<StartDraft>) => {
    setMade(null);
    if (change.custom) setWrong({});
    if (change.windowFrom) setFilled(null);
    keep({ ...draft, ...change });
  };
  const lose = (from: string) => {
    const lost = windows.find((one) => one.from === from);
    setFilled(lost ? { from, times: windowTimes(lost, locale, hours.timeZone) } : null);
    keep({ ...draft, windowFrom: null });
  };
  // Somebody else took the last place while this was being typed.
  const gone = window && !isFree(window) && !pending ? window.from : null;
  const losing = useRef(lose);
  losing.current = lose;
  useEffect(() => {
    if (gone) losing.current(gone);
  }, [gone]);

  /** Sends it; names the first field that wants something, or null once it is logged. */
  const log = async (): Promise<string | null> => {
    const wants = missingIn(draft, method, window);
    setMissing(wants);
    setWrong(answers.wrong);
    // The window stands last in the form.
    const first = [...wants.filter((field) => field !== 'window'), ...Object.keys(answers.wrong), ...wants][0];
    if (first) return first;
    const body = window && quickBody(draft, { channel, squadId, method, window, what, custom: answers.custom });
    if (!body) return 'customer';
    setTried(keyNow);
    const done = await record(body, keyNow);
    void board.refetch();
    if (!done) return 'problem';
    setFilled(null);
    setMade(done);
    keep(blankStart());
    erase();
    return null;
  };
  // Only what was sent goes out again by itself, never what was typed over it since.
  const waits = problem?.status === 0 && !pending && tried === keyNow;
  const full = problem?.body.reason === 'window-full';
  useEffect(() => {
    if (!full || !draft.windowFrom) return;
    losing.current(draft.windowFrom);
    clear();
  }, [full, draft.windowFrom, clear]);
  return {
    ...{ ...own, draft, put, log, pending, channel, setChannel, hours, windows, window, what, method, made, waits },
    /** Is the squad still in a spike? */
    on: spikeOf(squadId) !== null,
    asks: quickSteps(method),
    asked: answers.asked,
    /** What is wrong with the answers, as far as somebody tried to log it. */
    wrongAnswers: { ...refusedAnswers(problem), ...wrong },
    missing: new Set(missing),
    /** The window that was just filled by somebody else. */
    filled,
    problem: full ? null : problem,
    board,
  };
}
