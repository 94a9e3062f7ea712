import { useEffect } from 'react';
import { presenceBeatMs } from '#heart-core';
import type { PresenceBody } from '#heart-core/wire';
import { ask } from '../http.ts';
import { useSession } from '../session.ts';
import { watchWhereabouts, whereabouts } from './whereabouts.ts';

/** Says every so often that somebody is at their desk, and at once where they have gone. A tab out of sight is silent. */
export const PresenceBeat = () => {
  const { may } = useSession();
  const keeps = may('presence.keep');
  useEffect(() => {
    if (!keeps) return;
    const beat = () => {
      if (document.visibilityState !== 'visible') return;
      const body: PresenceBody = { ...whereabouts(), state: 'online' };
      // A beat that gets lost is no loss: the next one comes.
      void ask('/presence', { method: 'PUT', body }).catch(() => undefined);
    };
    beat();
    const beating = setInterval(beat, presenceBeatMs);
    const stop = watchWhereabouts(beat);
    document.addEventListener('visibilitychange', beat);
    return () => {
      clearInterval(beating);
      stop();
      document.removeEventListener('visibilitychange', beat);
    };
  }, [keeps]);
  return null;
};
