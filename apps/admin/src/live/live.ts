import { createContext } from 'react';

/** News of a change: what to read again, never what is in it. */
export interface News {
  resource: string;
  ids: string[];
  caseIds: string[];
}

export interface Link {
  state: 'joining' | 'live' | 'catchingUp' | 'offline';
  since: Date;
}

export const LiveContext = createContext<{ link: Link; listen: (tell: (news: News) => void) => () => void }>({
  link: { state: 'joining', since: new Date() },
  listen: () => () => undefined,
});
