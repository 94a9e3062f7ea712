import { Navigate } from 'react-admin';
import { Opening } from '../frame/Opening.tsx';
import { useRunningPilot } from './usePilot.ts';

/** The way to the pilot that runs; without one, to all of them. */
export const RunningPilot = () => {
  const running = useRunningPilot();
  if (running === undefined) return <Opening />;
  return <Navigate to={running ? `/pilots/${running.id}` : '/pilots'} replace />;
};
