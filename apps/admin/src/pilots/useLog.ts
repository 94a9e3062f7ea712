import { useRead } from '../parts/useRead.ts';

const most = 100;

/** What was recorded about one pilot, the latest first. */
export function useLog<Rec>(resource: string, pilotId: string, by: string) {
  const query = new URLSearchParams({
    filter: JSON.stringify({ pilotId }),
    sort: JSON.stringify([by, 'DESC']),
    range: JSON.stringify([0, most - 1]),
  });
  return useRead<Rec[]>(`/${resource}?${query}`);
}
