import { Navigate } from 'react-admin';
import { useSession } from '../session.ts';
import { homeOf } from './screens.ts';

/** The first screen after signing in, by role. */
export const Home = () => {
  const { user } = useSession();
  return user && <Navigate to={homeOf(user.role)} replace />;
};
