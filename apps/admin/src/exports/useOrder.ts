import { useNotify } from 'react-admin';
import { ask, freshKey } from '../http.ts';

/** Orders a file that is made in the background; the bell says when it is there. */
export function useOrder() {
  const tell = useNotify();
  return async (body: object): Promise<void> => {
    await ask('/exports', { method: 'POST', body, headers: { 'idempotency-key': freshKey() } });
    tell('exports.ordered', { type: 'info' });
  };
}
