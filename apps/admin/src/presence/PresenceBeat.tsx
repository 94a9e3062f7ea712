import { useEffect } from 'react';
import { presenceBeatMs } from '#heart-core';
import type { PresenceBody } from '#heart-core/wire';
import { ask } from '../http.ts';
import { useSession } from '../session.ts';
import { watchWhereabouts, whereabouts } from './whereabouts.ts';

/** When another window of the same person last said that they are here: a hidden one must not say that they have gone. */
const beatAt = 'heartdesk.here';
const turnedAwayMs = 1000;

/** Says every so often that somebody is at their desk, at once where they have gone, and that they have turned away. */
export const PresenceBeat = () => {
  const { may } = useSession();
  const keeps = may('presence.keep');
  useEffect(() => {
    if (!keeps) return;
    const beat = () => {
      if (document.visibilityState !== 'visible') return;
      localStorage.setItem(beatAt, String(Date.now()));
      tell({ ...whereabouts(), state: 'online' });
    };
    const turned = () => {
      if (document.visibilityState === 'visible') return beat();
      const left = Date.now();
      setTimeout(() => {
        const elsewhere = Number(localStorage.getItem(beatAt) ?? 0) >= left;
        if (document.visibilityState === 'hidden' && !elsewhere) tell({ state: 'away' });
      }, turnedAwayMs);
    };
    beat();
    const beating = setInterval(beat, presenceBeatMs);
    const stop = watchWhereabouts(beat);
    document.addEventListener('visibilitychange', turned);
    return () => {
      clearInterval(beating);
      stop();
      document.removeEventListener('visibilitychange', turned);
    };
  }, [keeps]);
  return null;
};

/** A beat that gets lost is no loss: the next one comes. */
function tell(body: PresenceBody): void {
  void ask('/presence', { method: 'PUT', body }).catch(() => undefined);
}
