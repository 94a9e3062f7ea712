import { useNavigate, useNotify } from 'react-admin';
import { useDeed } from './useDeed.ts';

/** Adds a setting, and opens it. */
export function useBeginning<Body extends object>(resource: string) {
  const notify = useNotify();
  const navigate = useNavigate();
  const { record, pending, problem } = useDeed<Body, { id: string }>(resource);
  const begin = async (body: Body) => {
    const made = await record(body);
    if (!made) return;
    notify('setting.added', { type: 'success' });
    navigate(`/${resource}/${made.id}`);
  };
  return { begin, pending, problem, faults: problem?.body?.faults ?? {} };
}
