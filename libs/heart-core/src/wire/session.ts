import type { Role } from '../people/permissions.ts';
import type { PersonRecord } from './people.ts';

/** `GET /session`: who is signed in, and whether this workspace is the demo. */
export interface SessionRecord {
  user: PersonRecord;
  demo: boolean;
  /** What the house can do by mail: send letters, ask customers, and take answers in. */
  mail: { sends: boolean; asks: boolean; receives: boolean };
  /** The workspace's name, for the top bar. */
  workspace?: string;
}

/** `POST /session`. */
export interface SignInBody {
  email: string;
  password: string;
  code?: string;
}

/** `GET /session/options`, public: what the sign-in page may offer. With the demo off, nothing. */
export interface SessionOptions {
  demo: boolean;
  /** Can a new password be asked for by mail? */
  resets: boolean;
  people: { email: string; name: string; role: Role; squad: string | null }[];
  demoPassword?: string;
}
