import { Navigate } from 'react-admin';
import { useRunningPilot } from '../pilots/usePilot.ts';
import { useSession } from '../session.ts';
import { Opening } from './Opening.tsx';
import { homeOf } from './screens.ts';

/** The first screen after signing in, by role. */
export const Home = () => {
  const { user } = useSession();
  const asks = user?.role === 'manager';
  const running = useRunningPilot(asks);
  if (!user || (asks && running === undefined)) return <Opening />;
  return <Navigate to={homeOf(user.role, running?.id ?? null)} replace />;
};
