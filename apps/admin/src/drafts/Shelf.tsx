import { type ReactNode, useEffect, useState } from 'react';
import { useSession } from '../session.ts';
import { forgetKeepers, sendAll, sendWhatWasKept } from './keepers.ts';
import { isShelfOf, openShelf } from './shelf.ts';

/** Brings the person's kept words before any field is drawn, and sends them whenever there is a chance to. */
export const Shelf = ({ children }: { children: ReactNode }) => {
  const { user } = useSession();
  const personId = user?.id ?? '';
  const [, opened] = useState('');
  useEffect(() => {
    if (!personId) return;
    let here = true;
    const fresh = !isShelfOf(personId);
    openShelf(personId).then(() => {
      if (fresh) forgetKeepers();
      sendWhatWasKept();
      if (here) opened(personId);
    });
    return () => {
      here = false;
    };
  }, [personId]);
  useEffect(() => {
    const send = () => void sendAll();
    const hidden = () => document.visibilityState === 'hidden' && send();
    window.addEventListener('online', send);
    window.addEventListener('pagehide', send);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', send);
      window.removeEventListener('pagehide', send);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, []);
  return isShelfOf(personId) ? children : null;
};
