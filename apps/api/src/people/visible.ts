import { Injectable } from '@nestjs/common';
import { Refusal, scopeOf } from '#heart-core';
import { House } from '../platform/house.ts';
import { anyOf, Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { Reach } from './may.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The one place that says which rows a person sees. A case is seen through the squads that it has been in;
 * `alias` names the table or query with the case's columns, `column` the one with its id.
 */
export function seesCase(person: SignedInPerson, caseId: string, parameters: Parameters): string {
  const scope = scopeOf(person);
  if (scope === 'all') return 'true';
  return `exists (select 1 from case_squads seen where seen.case_id = ${caseId} and ${anyOf('seen.squad_id', 'uuid', scope, parameters)})`;
}

/** May the person read the words of this case? A sensitive one is for its owner, the squad's supervisors, managers and the auditor. */
export function readsCase(person: SignedInPerson, cases: string, parameters: Parameters): string {
  if (person.role === 'manager' || person.role === 'auditor') return 'true';
  const own = `${cases}.agent_id = ${parameters.add(person.id)}::uuid`;
  if (person.role !== 'supervisor') return `(not ${cases}.sensitive or ${own})`;
  return `(not ${cases}.sensitive or ${own} or ${anyOf(`${cases}.squad_id`, 'uuid', person.squadIds, parameters)})`;
}

/** A customer is seen by whoever sees one of their cases and may read its words; one without any case yet only by those who see all. */
export function seesCustomer(person: SignedInPerson, customerId: string, parameters: Parameters): string {
  const scope = scopeOf(person);
  if (scope === 'all') return 'true';
  return `exists (select 1 from cases theirs join case_squads seen on seen.case_id = theirs.id
    where theirs.customer_id = ${customerId} and ${anyOf('seen.squad_id', 'uuid', scope, parameters)} and ${readsCase(person, 'theirs', parameters)})`;
}

/** The squads whose facts count in a person's figures and boards; null for all. */
export function squadsSeen(person: SignedInPerson): string[] | null {
  const scope = scopeOf(person);
  return scope === 'all' ? null : scope;
}

export function seesSquad(person: SignedInPerson, squadId: string): boolean {
  const scope = scopeOf(person);
  return scope === 'all' || scope.includes(squadId);
}

/** Asks for one thing by its id, and refuses what is out of reach exactly as what is not there. */
@Injectable()
export class Visible {
  constructor(private readonly house: House) {}

  async demand(reach: Reach, id: string, person: SignedInPerson): Promise<void> {
    const found = uuid.test(id) && (await this.reaches[reach](id, person));
    if (!found) throw new Refusal('not-found');
  }

  /** The cases among these ids that the person may see. */
  async casesSeen(ids: string[], person: SignedInPerson): Promise<Set<string>> {
    const parameters = new Parameters();
    const sql = `select id from cases where ${anyOf('id', 'uuid', ids, parameters)} and ${seesCase(person, 'cases.id', parameters)}`;
    return new Set((await this.house.read<{ id: string }>(sql, parameters.values)).map(({ id }) => id));
  }

  private readonly reaches: Record<Reach, (id: string, person: SignedInPerson) => Promise<boolean>> = {
    case: async (id, person) => (await this.casesSeen([id], person)).has(id),
    squad: async (id, person) => seesSquad(person, id) && (await this.exists('squads', id)),
    person: (id) => this.exists('people', id),
    customer: async (id, person) => {
      const parameters = new Parameters();
      const sql = `select 1 from customers where id = ${parameters.add(id)}::uuid and ${seesCustomer(person, 'customers.id', parameters)}`;
      return (await this.house.read(sql, parameters.values)).length > 0;
    },
  };

  private async exists(table: 'squads' | 'people', id: string): Promise<boolean> {
    return (await this.house.read(`select 1 from ${table} where id = $1`, [id])).length > 0;
  }
}
