import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { reachOf } from '#heart-core';
import type { CustomerLookRecord, CustomerRecord } from '#heart-core/wire';
import { ask, freshKey } from '../http.ts';
import { useSession } from '../session.ts';

/** Fewer letters find half the town. */
const fewestLetters = 3;
/** A number is whole once nobody has typed on for so long: every look across squads is logged. */
const pauseMs = 600;
const hourMs = 3_600_000;

/** The customers within this person's reach whom these words find; until they are answered, those of the words before. */
export function useCustomersFound(words: string, on = true) {
  const enough = words.length >= fewestLetters;
  const { data, isFetching, isError, isPlaceholderData } = useQuery({
    queryKey: ['customers', 'found', words],
    enabled: on && enough,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (
        await ask<CustomerRecord[]>(
          `/customers?${new URLSearchParams({ filter: JSON.stringify({ q: words }), range: '[0,7]' })}`,
          { signal },
        )
      ).json,
  });
  const answered = !enough || isError || (data !== undefined && !isPlaceholderData);
  return { found: enough ? (data ?? []) : [], answered, isFetching };
}

/** Whose whole number or e-mail is this, in any squad? Asked once it stands still, and only where one's own squads know nobody by it. */
export function useRecognized(words: string, on: boolean) {
  const { may } = useSession();
  const [still, setStill] = useState('');
  useEffect(() => {
    const pausing = setTimeout(() => setStill(words), pauseMs);
    return () => clearTimeout(pausing);
  }, [words]);
  const whole = on && may('customer.look') && reachOf(words) !== null;
  const { data, isError } = useQuery({
    queryKey: ['customers', 'look', words],
    enabled: whole && still === words,
    staleTime: hourMs,
    retry: false,
    queryFn: async () =>
      (
        await ask<CustomerLookRecord>('/customer-looks', {
          method: 'POST',
          body: { reach: words },
          headers: { 'idempotency-key': freshKey() },
        })
      ).json,
  });
  const none: CustomerLookRecord['customers'] = [];
  return { recognized: whole ? (data?.customers ?? none) : none, looking: whole && data === undefined && !isError };
}
