import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { passwordFits } from './passwords.ts';
import { Rate } from './rate.ts';
import { squadsOf } from './stands-in.sql.ts';

/** A session ends after 30 minutes without a request, and after 12 hours in any case. */
const idle = '30 minutes';
const absolute = '12 hours';
/** The moment of the last request is written down no more often than this. */
const seenEveryMs = 60_000;
/** Wrong passwords from one network address, and for one account from anywhere, in a quarter of an hour. */
const failuresByAddress = 20;
const failuresByAccount = 10;
const failureWindowMs = 15 * 60_000;

const slowDown = () => new Refusal('rate-limited', { retryAfter: failureWindowMs / 1000 });
/** So many of those who came last are known by sight. */
const mostKnown = 10_000;
const hashOf = (token: string) => createHash('sha256').update(token).digest();

interface PersonRow extends Omit<SignedInPerson, 'sessionId'> {
  passwordHash: string | null;
}
interface SessionRow extends SignedInPerson {
  lastSeenAt: Date;
}

/** A person with the squads that they answer for at this moment, those of a colleague they stand in for among them. */
const personColumns = (now: string) =>
  `p.id, p.name, p.email, p.role, p.version, ${squadsOf('p.id', now)} as "squadIds"`;

/** Who is signed in: opaque tokens, kept as hashes, looked up anew on every request. */
@Injectable()
export class Sessions {
  private readonly wrongByAddress = new Rate(failuresByAddress, failureWindowMs);
  private readonly wrongByAccount = new Rate(failuresByAccount, failureWindowMs);
  private readonly known = new Map<string, SignedInPerson>();

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and answers with its token, told this once. A wrong password and an unknown account look alike. */
  async signIn(email: string, password: string, address: string): Promise<{ token: string; person: SignedInPerson }> {
    const account = `${email} ${address}`;
    if (this.wrongByAddress.isSpent(address) || this.wrongByAccount.isSpent(account)) throw slowDown();
    const [person] = await this.house.read<PersonRow>(
      `select ${personColumns('$2::timestamptz')}, p.password_hash as "passwordHash" from people p where p.email = $1 and p.active`,
      [email, this.clock.now()],
    );
    const fits = await passwordFits(password, person?.passwordHash ?? null);
    // Many guesses at once were all let in before the first was counted: none of them is answered past the limit.
    if (this.wrongByAddress.isSpent(address) || this.wrongByAccount.isSpent(account)) throw slowDown();
    if (!fits || !person) {
      this.wrongByAddress.allows(address);
      this.wrongByAccount.allows(account);
      throw new Refusal('unauthenticated', { detail: 'This e-mail and password do not go together.' });
    }
    const token = randomBytes(32).toString('base64url');
    const sessionId = uuidv7();
    const now = this.clock.now();
    await this.house.deed(async (tx) => {
      await tx.query(
        'insert into sessions (id, token_hash, person_id, created_at, last_seen_at) values ($1, $2, $3, $4, $4)',
        [sessionId, hashOf(token), person.id, now],
      );
      await tx.query(
        `delete from sessions where person_id = $1 and (created_at < $2::timestamptz - interval '${absolute}' or last_seen_at < $2::timestamptz - interval '${idle}')`,
        [person.id, now],
      );
      await note(tx, { deed: 'session.open', person, at: now, refs: { session: sessionId } });
    });
    return { token, person: { ...shown(person), sessionId } };
  }

  /** The person behind a token, as the tables have them now; null if the session is over or the account closed. */
  async personOf(token: string): Promise<SignedInPerson | null> {
    const now = this.clock.now();
    const hash = hashOf(token);
    const [row] = await this.house.read<SessionRow>(
      `select ${personColumns('$2::timestamptz')}, s.id as "sessionId", s.last_seen_at as "lastSeenAt" from sessions s join people p on p.id = s.person_id
       where s.token_hash = $1 and p.active and s.created_at > $2::timestamptz - interval '${absolute}' and s.last_seen_at > $2::timestamptz - interval '${idle}'`,
      [hash, now],
    );
    const person = row ? { ...shown(row), sessionId: row.sessionId } : null;
    this.meet(hash.toString('base64'), person);
    if (row && now.getTime() - row.lastSeenAt.getTime() > seenEveryMs)
      await this.house.db.query('update sessions set last_seen_at = $2 where id = $1', [row.sessionId, now]);
    return person;
  }

  /** Who came with this token the last time, as they were then: good for a guess, and for nothing else. */
  lastSeen(token: string): SignedInPerson | null {
    return this.known.get(hashOf(token).toString('base64')) ?? null;
  }

  private meet(token: string, person: SignedInPerson | null): void {
    this.known.delete(token);
    if (person) this.known.set(token, person);
    if (this.known.size <= mostKnown) return;
    const [longestAway] = this.known.keys();
    this.known.delete(longestAway as string);
  }

  /** A person as the tables have them now, for what the house does in their name while they are away; null once they have left. */
  async personBy(id: string): Promise<SignedInPerson | null> {
    const [row] = await this.house.read<PersonRow>(
      `select ${personColumns('$2::timestamptz')} from people p where p.id = $1 and p.active`,
      [id, this.clock.now()],
    );
    return row ? { ...shown(row), sessionId: '' } : null;
  }

  /** Is this session still open, its person still among us, and answering for the same squads as when they came? */
  async stillHolds({ sessionId, squadIds }: SignedInPerson): Promise<boolean> {
    const [found] = await this.house.read<{ squadIds: string[] }>(
      `select ${squadsOf('p.id', '$2::timestamptz')} as "squadIds" from sessions s join people p on p.id = s.person_id where s.id = $1 and p.active`,
      [sessionId, this.clock.now()],
    );
    return found !== undefined && found.squadIds.join() === squadIds.join();
  }

  async signOut(person: SignedInPerson): Promise<void> {
    await this.house.deed(async (tx) => {
      await tx.query('delete from sessions where id = $1', [person.sessionId]);
      await note(tx, { deed: 'session.close', person, at: this.clock.now(), refs: { session: person.sessionId } });
    });
  }
}

function shown({
  id,
  name,
  email,
  role,
  squadIds,
  version,
}: Omit<SignedInPerson, 'sessionId'>): Omit<SignedInPerson, 'sessionId'> {
  return { id, name, email, role, squadIds, version };
}
