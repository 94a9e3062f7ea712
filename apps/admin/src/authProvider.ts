import type { AuthProvider } from 'react-admin';
import type { SignInBody } from '#heart-core/wire';
import { ask, freshKey } from './http.ts';
import { endSession, forgetSession, lastSession, readSession } from './session.ts';

/** Sign-in by the house's own cookie. Every check is a real question to the house: a check that fails without one loops. */
export const authProvider: AuthProvider = {
  login: async ({ email, password }: SignInBody) => {
    await ask('/session', { method: 'POST', body: { email, password }, headers: { 'idempotency-key': freshKey() } });
    await readSession();
  },
  logout: async () => {
    if (lastSession()) await ask('/session', { method: 'DELETE' }).catch(() => undefined);
    forgetSession();
    return '/login';
  },
  checkAuth: async () => {
    try {
      await readSession();
    } catch (problem) {
      // Only the house's own no ends a session; a lost line does not.
      if ((problem as { status?: number }).status !== 401) return;
      endSession();
      throw Object.assign(new Error('signIn.first'), { message: false });
    }
  },
  checkError: async ({ status }: { status?: number }) => {
    if (status !== 401) return;
    endSession();
    throw Object.assign(new Error('signIn.first'), { message: false });
  },
  getIdentity: async () => {
    const { user } = await readSession();
    return { id: user.id, fullName: user.name };
  },
  // Nobody has none: refused, react-admin would send who reads a public page away to sign in.
  getPermissions: async () => {
    try {
      return (await readSession()).user.role;
    } catch (problem) {
      if ((problem as { status?: number }).status === 401) return 'public';
      throw problem;
    }
  },
};
