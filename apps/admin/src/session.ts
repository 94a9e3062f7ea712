import { useQuery } from '@tanstack/react-query';
import { type Deed, mayDo } from '#heart-core';
import type { SessionRecord } from '#heart-core/wire';
import { ask } from './http.ts';

let underWay: Promise<SessionRecord> | null = null;
let known: SessionRecord | null = null;

/** Who is signed in; several askers at once share one request. */
export function readSession(): Promise<SessionRecord> {
  underWay ??= ask<SessionRecord>('/session')
    .then(({ json }) => {
      known = json;
      ended = false;
      return json;
    })
    .finally(() => {
      underWay = null;
    });
  return underWay;
}

export const lastSession = (): SessionRecord | null => known;

export function forgetSession(): void {
  known = null;
}

let ended = false;

/** The house no longer knows this session, though nobody signed out. */
export function endSession(): void {
  if (known) ended = true;
  forgetSession();
}

export const sessionEnded = (): boolean => ended;

export const sessionKey = ['session'];

const noMail: SessionRecord['mail'] = { sends: false, asks: false, receives: false };

/** The session as screens use it: the person, and what they may do. */
export function useSession() {
  const { data } = useQuery({
    queryKey: sessionKey,
    queryFn: readSession,
    staleTime: 60_000,
    initialData: known ?? undefined,
  });
  const user = data?.user ?? null;
  return {
    user,
    demo: data?.demo ?? false,
    mail: data?.mail ?? noMail,
    workspace: data?.workspace,
    may: (deed: Deed) => (user ? mayDo(user.role, deed) : false),
  };
}
