import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type KeyScope, Refusal, type Role, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byId, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { PeopleService } from './people.service.ts';
import { Rate } from './rate.ts';
import { squadsOf } from './stands-in.sql.ts';

/** `hd_`, eight signs by which a key is found and recognized, and 256 bits that nobody guesses. */
const form = /^bearer +(hd_[A-Za-z0-9]{8})_([A-Za-z0-9_-]{43})$/i;
/** The moment of the last use is written down no more often than this. */
const usedEveryMs = 60_000;
/** Wrong keys from one network address in a minute. */
const mostWrong = 60;
const wrongWindowMs = 60_000;

const hashOf = (key: string) => createHash('sha256').update(key).digest();
/** Against what an unknown key is compared, so that it takes as long as a known one. */
const nobody = hashOf('no key has this hash');

const standing = (now: string) => `case when k.revoked_at is not null then 'revoked' when not p.active then 'dismissed'
    when k.expires_at <= ${now} then 'expired' else 'active' end`;
const columns = (now: string) =>
  `k.id, k.name, k.prefix, k.scopes, k.person_id as "personId", p.name as "personName", p.role, ${squadsOf('p.id', now)} as "squadIds",
   k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", k.created_at as "createdAt", k.created_by_id as "createdById",
   k.revoked_at as "revokedAt", k.revoked_by_id as "revokedById", ${standing(now)} as standing, k.version`;
const from = 'api_keys k join people p on p.id = k.person_id';

const listingAt = (now: string): Listing => ({
  resource: 'api-keys',
  id: 'k.id',
  usual: ['createdAt', 'DESC'],
  filters: {
    id: byId('k.id'),
    ids: byId('k.id'),
    personId: byId('k.person_id'),
    standing: byChoice(`(${standing(now)})`, ['active', 'expired', 'revoked', 'dismissed']),
    q: byWords((place) => `(k.name ilike '%' || ${place} || '%' or k.prefix = ${place})`),
  },
  sorts: { createdAt: { column: 'k.created_at', type: 'timestamptz' }, name: { column: 'k.name', type: 'text' } },
});
export const apiKeyListing = listingAt('now()');

export interface NewKey {
  name: string;
  scopes: KeyScope[];
  personId?: string;
  role?: Exclude<Role, 'public'>;
  squadIds?: string[];
  expiresAt?: Date;
}

interface Holder extends Omit<SignedInPerson, 'sessionId' | 'key'> {
  keyId: string;
  keyHash: Buffer;
  scopes: KeyScope[];
  lastUsedAt: Date | null;
}

/** Keys by which programs act: kept as hashes, looked up anew on every request, never greater than the person behind them. */
@Injectable()
export class ApiKeys {
  private readonly wrongByAddress = new Rate(mostWrong, wrongWindowMs);

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly people: PeopleService,
  ) {}

  list(asked: Asked) {
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    return pageOf<Wire.ApiKeyRecord, Wire.ApiKeyRecord>(
      (sql, values) => this.house.read(sql, values),
      listingAt(now),
      asked,
      { select: columns(now), from, where: 'true', parameters },
      (row) => row,
    );
  }

  async one(id: string): Promise<Wire.ApiKeyRecord> {
    const [found] = await this.house.read<Wire.ApiKeyRecord>(
      `select ${columns('$2::timestamptz')} from ${from} where k.id = $1`,
      [id, this.clock.now()],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Makes a key for a person, or for a role under the key's own name: nobody signs in as that one. */
  async make(facts: NewKey, by: SignedInPerson): Promise<Wire.NewApiKeyRecord> {
    const at = this.clock.now();
    againstKey(facts, at);
    const { name, scopes, expiresAt } = facts;
    const id = uuidv7();
    const prefix = `hd_${randomBytes(6).toString('base64url').replace(/[-_]/g, 'x')}`;
    const key = `${prefix}_${randomBytes(32).toString('base64url')}`;
    await this.house.deed(async (tx) => {
      const personId = await this.holderOf(facts, by);
      await tx.query(
        `insert into api_keys (id, name, prefix, key_hash, scopes, person_id, expires_at, created_at, created_by_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, name, prefix, hashOf(key), scopes, personId, expiresAt ?? null, at, by.id],
      );
      await note(tx, { deed: 'apiKey.make', person: by, at, refs: { key: id, prefix, scopes, personId, expiresAt } });
    });
    return { ...(await this.one(id)), key };
  }

  async change(id: string, version: number, facts: { name?: string; revoked?: true }, by: SignedInPerson) {
    if (facts.name === undefined && !facts.revoked)
      throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        `update api_keys set name = coalesce($3, name), version = version + 1,
           revoked_at = case when $4 then coalesce(revoked_at, $5) else revoked_at end,
           revoked_by_id = case when $4 and revoked_at is null then $6::uuid else revoked_by_id end
         where id = $1 and version = $2 returning id`,
        [id, version, facts.name, facts.revoked === true, at, by.id],
      );
      if (rows.length === 0) {
        await this.one(id);
        throw new Refusal('version-mismatch');
      }
      const deed = facts.revoked ? 'apiKey.revoke' : 'apiKey.change';
      await note(tx, { deed, person: by, at, refs: { key: id } });
    });
    return this.one(id);
  }

  /** An operator's way to end a key; null where none that works begins so. */
  revokeByPrefix(prefix: string): Promise<{ name: string } | null> {
    const at = this.clock.now();
    return this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        `update api_keys set revoked_at = $2, version = version + 1 where prefix = $1 and revoked_at is null returning id, name`,
        [prefix.slice(0, 11), at],
      );
      if (rows.length === 0) return null;
      await note(tx, { deed: 'apiKey.revoke', person: null, at, refs: { key: rows[0].id } });
      return rows[0];
    });
  }

  /** The person for whom a key acts, as the tables have them now; null if it is none that works. */
  async personOf(authorization: string, address: string): Promise<SignedInPerson | null> {
    const [, prefix, secret] = form.exec(authorization) ?? [];
    if (this.wrongByAddress.isSpent(address)) throw new Refusal('rate-limited', { retryAfter: wrongWindowMs / 1000 });
    const now = this.clock.now();
    const [row] = prefix ? await this.holders('k.prefix = $1', prefix, now) : [];
    const fits = timingSafeEqual(hashOf(`${prefix}_${secret}`), row?.keyHash ?? nobody);
    if (!row || !fits) {
      this.wrongByAddress.allows(address);
      return null;
    }
    if (now.getTime() - (row.lastUsedAt?.getTime() ?? 0) > usedEveryMs)
      await this.house.read('update api_keys set last_used_at = $2 where id = $1', [row.keyId, now]);
    const { keyId, keyHash: _, lastUsedAt: __, scopes, ...person } = row;
    return { ...person, sessionId: keyId, key: { id: keyId, scopes } };
  }

  /** A person as the tables have them now, for what a program asked to be done while it is away; null once its key works no more. */
  async personBehind(keyId: string): Promise<SignedInPerson | null> {
    const [holder] = await this.holders('k.id = $1', keyId, this.clock.now());
    if (!holder) return null;
    const { keyId: _, keyHash: __, lastUsedAt: ___, scopes, ...person } = holder;
    return { ...person, sessionId: keyId, key: { id: keyId, scopes } };
  }

  /** Does this key still work, and for the same squads as when its program came? */
  async stillHolds({ key, squadIds }: SignedInPerson): Promise<boolean> {
    const [found] = await this.holders('k.id = $1', key?.id, this.clock.now());
    return found !== undefined && found.squadIds.join() === squadIds.join();
  }

  private holders(where: string, value: unknown, now: Date): Promise<Holder[]> {
    return this.house.read<Holder>(
      `select p.id, p.name, p.email, p.role, p.version, ${squadsOf('p.id', '$2::timestamptz')} as "squadIds",
         k.id as "keyId", k.key_hash as "keyHash", k.scopes, k.last_used_at as "lastUsedAt"
       from ${from} where ${where} and ${standing('$2::timestamptz')} = 'active'`,
      [value, now],
    );
  }

  private async holderOf({ personId, role, squadIds, name }: NewKey, by: SignedInPerson): Promise<string> {
    if (role) return (await this.people.add({ name, email: null, role, squadIds }, by)).id;
    const [found] = await this.house.read<{ id: string }>('select id from people where id = $1 and active', [personId]);
    if (found) return found.id;
    throw new Refusal('unprocessable', {
      errors: [{ pointer: '/personId', code: 'reference', detail: 'Nobody who works here.' }],
    });
  }
}

function againstKey({ personId, role, squadIds, expiresAt }: NewKey, at: Date): void {
  if ((personId === undefined) === (role === undefined))
    throw invalid([{ pointer: '/personId', code: 'either', detail: 'A key acts as a person or in a role: give one.' }]);
  if (personId !== undefined && squadIds !== undefined)
    throw invalid([{ pointer: '/squadIds', code: 'unexpected', detail: 'A person has their own squads.' }]);
  if ((role === 'agent' || role === 'supervisor') && !squadIds?.length)
    throw invalid([
      { pointer: '/squadIds', code: 'required', detail: 'In this role it acts within squads: name them.' },
    ]);
  if (expiresAt && expiresAt <= at)
    throw invalid([{ pointer: '/expiresAt', code: 'order', detail: 'It would have expired already.' }]);
}
