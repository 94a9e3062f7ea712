import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { apiUrl } from '../http.ts';
import { type Link, LiveContext, type News } from './live.ts';

/** The names under which the house tells of changes (CONTRACT.md, Live). */
const resources = [
  'cases',
  'resolutions',
  'decisions',
  'commitments',
  'settlements',
  'drafts',
  'notifications',
  'presence',
  'triage',
  'issues',
  'actions',
  'imports',
];

const tryAgainAfterMs = 5_000;

/** One open line to the house; whoever wants to know of changes listens here. */
export const LiveProvider = ({ children }: { children: ReactNode }) => {
  const [link, setLink] = useState<Link>({ state: 'joining', since: new Date() });
  const listeners = useMemo(() => new Set<(news: News) => void>(), []);
  const client = useQueryClient();
  const [line, setLine] = useState(0);
  useEffect(() => {
    const source = new EventSource(`${apiUrl}/events`);
    let again: ReturnType<typeof setTimeout> | undefined;
    let lost = line > 0;
    source.onopen = async () => {
      // What was told while nobody listened is read again, before the screen calls itself live.
      if (lost) {
        setLink({ state: 'catchingUp', since: new Date() });
        await client.invalidateQueries();
      }
      lost = false;
      setLink({ state: 'live', since: new Date() });
    };
    source.onerror = () => {
      lost = true;
      setLink((before) => (before.state === 'offline' ? before : { state: 'offline', since: new Date() }));
      // A line that was refused is not taken up again by the browser itself.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(() => setLine((n) => n + 1), tryAgainAfterMs);
    };
    for (const resource of resources) {
      source.addEventListener(resource, ({ data }: MessageEvent<string>) => {
        const { ids = [], caseIds = [] } = JSON.parse(data) as Partial<News>;
        for (const tell of listeners) tell({ resource, ids, caseIds });
      });
    }
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [listeners, client, line]);
  const value = useMemo(
    () => ({
      link,
      listen: (tell: (news: News) => void) => {
        listeners.add(tell);
        return () => void listeners.delete(tell);
      },
    }),
    [link, listeners],
  );
  return <LiveContext value={value}>{children}</LiveContext>;
};
