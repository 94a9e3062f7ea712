import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { apiUrl } from '../http.ts';
import { type Link, LiveContext, type News } from './live.ts';

/** The names under which the house tells of changes (CONTRACT.md, Live). */
const resources = ['cases', 'resolutions', 'decisions', 'commitments', 'settlements', 'triage', 'imports'];

/** One open line to the house; whoever wants to know of changes listens here. */
export const LiveProvider = ({ children }: { children: ReactNode }) => {
  const [link, setLink] = useState<Link>({ state: 'joining', since: new Date() });
  const listeners = useMemo(() => new Set<(news: News) => void>(), []);
  useEffect(() => {
    const source = new EventSource(`${apiUrl}/events`);
    source.onopen = () => setLink({ state: 'live', since: new Date() });
    source.onerror = () =>
      setLink((before) => (before.state === 'offline' ? before : { state: 'offline', since: new Date() }));
    for (const resource of resources) {
      source.addEventListener(resource, ({ data }: MessageEvent<string>) => {
        const { ids = [], caseIds = [] } = JSON.parse(data) as Partial<News>;
        for (const tell of listeners) tell({ resource, ids, caseIds });
      });
    }
    return () => source.close();
  }, [listeners]);
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
