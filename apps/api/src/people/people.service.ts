import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Role } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import {
  type Asked,
  byChoice,
  byFlag,
  byId,
  byWords,
  type Listing,
  Page,
  Parameters,
  pageOf,
} from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { endInvitations } from './end-invitations.ts';
import { Leaving } from './leaving.ts';
import { againstPassword, hashPassword, passwordFits } from './passwords.ts';

/** A person as the outside sees them. */
export interface PersonRecord {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  squadIds: string[];
  squadId: string | null;
  active: boolean;
  canSignIn: boolean;
  version: number;
}

/** One person, and how much stands open in their name. */
export interface PersonAtWork extends PersonRecord {
  openPromises: number;
  /** Given to another by the change that this answers. */
  handedOver?: number;
}

const columns = `p.id, p.name, p.email, p.role, p.active, p.version, p.password_hash is not null as "canSignIn",
  array(select ps.squad_id from person_squads ps where ps.person_id = p.id order by ps.squad_id) as "squadIds"`;

export const peopleListing: Listing = {
  resource: 'users',
  id: 'p.id',
  usual: ['name', 'ASC'],
  filters: {
    id: byId('p.id'),
    ids: byId('p.id'),
    role: byChoice('p.role', ['agent', 'supervisor', 'manager', 'admin', 'auditor']),
    active: byFlag('p.active'),
    squadId: {
      ...byId(''),
      where: (value, parameters) =>
        `exists (select 1 from person_squads own where own.person_id = p.id and own.squad_id = any(${parameters.add(value)}::uuid[]))`,
    },
    q: byWords((place) => `(p.name ilike '%' || ${place} || '%' or p.email ilike '%' || ${place} || '%')`),
  },
  sorts: { name: { column: 'p.name', type: 'text' }, role: { column: 'p.role', type: 'text' } },
};

export interface PersonFacts {
  name: string;
  email: string | null;
  role: Exclude<Role, 'public'>;
  squadIds?: string[];
  password?: string;
}

const show = (row: Omit<PersonRecord, 'squadId'>): PersonRecord => ({ ...row, squadId: row.squadIds[0] ?? null });

/** Who works here, as what, and for which squads. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly leaving: Leaving,
  ) {}

  list(asked: Asked): Promise<Page<PersonRecord>> {
    const question = { select: columns, from: 'people p', where: 'true', parameters: new Parameters() };
    return pageOf((sql, values) => this.house.read(sql, values), peopleListing, asked, question, show);
  }

  async one(id: string): Promise<PersonRecord | null> {
    const [row] = await this.house.read<PersonRecord>(`select ${columns} from people p where p.id = $1`, [id]);
    return row ? show(row) : null;
  }

  /** The same with what they would leave behind. */
  async atWork(id: string): Promise<PersonAtWork> {
    const person = await this.one(id);
    if (!person) throw new Refusal('not-found');
    return { ...person, openPromises: await this.leaving.open({ query: this.ask }, id) };
  }

  private readonly ask = (sql: string, values?: unknown[]) => this.house.read(sql, values) as Promise<never>;

  faces(emails: string[]) {
    return this.house.read<{ email: string; name: string; role: Role; squad: string | null }>(
      `select p.email, p.name, p.role, (select s.name from person_squads ps join squads s on s.id = ps.squad_id where ps.person_id = p.id and p.role = 'agent' limit 1) as squad
       from people p where p.email = any($1) and p.active order by array_position($1, p.email)`,
      [emails],
    );
  }

  /** Adds a person; with a password they can sign in at once. */
  async add(facts: PersonFacts & { passwordHash?: string }, by: SignedInPerson | null): Promise<PersonRecord> {
    const id = uuidv7();
    const at = this.clock.now();
    const passwordHash = facts.password === undefined ? (facts.passwordHash ?? null) : await newHash(facts.password);
    await this.house.deed(async (tx) => {
      await tx.query(
        `insert into people (id, email, name, role, password_hash, created_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, facts.email, facts.name, facts.role, passwordHash, at],
      );
      await this.giveSquads(tx, id, facts.role, facts.squadIds ?? []);
      await note(tx, {
        deed: 'person.add',
        person: by,
        at,
        refs: { person: id, role: facts.role, squads: facts.squadIds ?? [] },
      });
    });
    return (await this.one(id)) as PersonRecord;
  }

  /** Changes a person; a change of rights or a dismissal ends their sessions with the same stroke, and hands over what they promised. */
  async change(
    id: string,
    version: number,
    { handOverToId, ...facts }: Partial<PersonFacts> & { active?: boolean; handOverToId?: string },
    by: SignedInPerson,
  ): Promise<PersonAtWork> {
    if (Object.values(facts).every((value) => value === undefined))
      throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    if (id === by.id && (facts.active === false || (facts.role && facts.role !== by.role))) {
      throw new Refusal('conflict', {
        reason: 'own-rights',
        detail: 'Nobody takes their own rights away. Another administrator can.',
      });
    }
    if (handOverToId && facts.active !== false && !facts.squadIds && !facts.role)
      throw invalid([
        {
          pointer: '/handOverToId',
          code: 'unexpected',
          detail: 'Promises are handed over by who leaves, or changes squad or role.',
        },
      ]);
    const passwordHash = facts.password === undefined ? undefined : await newHash(facts.password);
    const handedOver = await this.house.deed(async (tx) => {
      const count = handOverToId ? await this.leaving.handOver(tx, { fromId: id, toId: handOverToId, by }) : 0;
      const [rows] = await tx.query(
        `update people set name = coalesce($3, name), email = coalesce($4, email), role = coalesce($5, role), active = coalesce($6, active),
           password_hash = coalesce($7, password_hash), version = version + 1 where id = $1 and version = $2 returning role`,
        [id, version, facts.name, facts.email, facts.role, facts.active, passwordHash],
      );
      if (rows.length === 0) throw new Refusal((await this.one(id)) ? 'version-mismatch' : 'not-found');
      if (facts.squadIds || facts.role) {
        const squadIds = facts.squadIds ?? (await this.squadsOf(tx, id));
        await tx.query('delete from person_squads where person_id = $1', [id]);
        await this.giveSquads(tx, id, rows[0].role, squadIds);
      }
      const rightsChanged = facts.role ?? facts.squadIds ?? facts.password ?? facts.active === false;
      if (facts.password ?? facts.email ?? facts.active === false)
        await endInvitations(tx, id, 'withdrawn', this.clock.now());
      if (rightsChanged) await tx.query('delete from sessions where person_id = $1 and id <> $2', [id, by.sessionId]);
      await note(tx, {
        deed: 'person.change',
        person: by,
        at: this.clock.now(),
        refs: {
          person: id,
          changed: Object.keys(facts),
          role: facts.role,
          active: facts.active,
          handedOver: count || undefined,
        },
      });
      return count;
    });
    return { ...(await this.atWork(id)), ...(handOverToId ? { handedOver } : {}) };
  }

  /** Sets one's own password; every other session of the same person ends. */
  async changePassword(person: SignedInPerson, old: string, wanted: string): Promise<void> {
    const [row] = await this.house.read<{ hash: string }>('select password_hash as hash from people where id = $1', [
      person.id,
    ]);
    if (!(await passwordFits(old, row?.hash ?? null)))
      throw invalid([{ pointer: '/oldPassword', code: 'wrong', detail: 'This is not your present password.' }]);
    const hash = await newHash(wanted, '/newPassword');
    await this.house.deed(async (tx) => {
      await tx.query('update people set password_hash = $2, version = version + 1 where id = $1', [person.id, hash]);
      await tx.query('delete from sessions where person_id = $1 and id <> $2', [person.id, person.sessionId]);
      await endInvitations(tx, person.id, 'withdrawn', this.clock.now());
      await note(tx, { deed: 'password.change', person, at: this.clock.now(), refs: { person: person.id } });
    });
  }

  private async squadsOf(tx: EntityManager, id: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query('select squad_id as id from person_squads where person_id = $1', [
      id,
    ]);
    return rows.map((row) => row.id);
  }

  /** An operator's way to a forgotten password; false where nobody has this e-mail. */
  async resetPassword(email: string, wanted: string): Promise<boolean> {
    const hash = await newHash(wanted);
    return this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        'update people set password_hash = $2, version = version + 1 where email = $1 returning id',
        [email, hash],
      );
      const [person] = rows;
      if (!person) return false;
      await tx.query('delete from sessions where person_id = $1', [person.id]);
      await endInvitations(tx, person.id, 'withdrawn', this.clock.now());
      await note(tx, { deed: 'password.reset', person: null, at: this.clock.now(), refs: { person: person.id } });
      return true;
    });
  }

  private async giveSquads(tx: EntityManager, id: string, role: Role, squadIds: string[]): Promise<void> {
    if (role === 'agent' && squadIds.length !== 1)
      throw invalid([{ pointer: '/squadIds', code: 'one', detail: 'An agent belongs to one squad.' }]);
    const [{ n }] = await tx.query('select count(*)::int as n from squads where id = any($1::uuid[])', [squadIds]);
    if (n < squadIds.length) throw new Refusal('not-found');
    if (squadIds.length > 0)
      await tx.query('insert into person_squads (person_id, squad_id) select $1, unnest($2::uuid[])', [id, squadIds]);
  }
}

export async function newHash(password: string, pointer = '/password'): Promise<string> {
  const against = againstPassword(password);
  if (against) throw invalid([{ pointer, code: 'tooEasy', detail: against }]);
  return hashPassword(password);
}
