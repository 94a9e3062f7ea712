import type { EntityManager } from 'typeorm';
import { namesSomeone, Refusal } from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';

type Asking = Pick<EntityManager, 'query'>;

/** A setting or a person that a body names, and that is not there. */
export const notThere = (pointer: string, detail: string) =>
  new Refusal('unprocessable', { detail, errors: [{ pointer, code: 'reference', detail }] });

/** Whoever owns an issue or an action works here, and may do something about it. */
export async function demandOwner(tx: Asking, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const found = await tx.query(
    `select 1 from people where id = $1 and active and role in ('supervisor', 'manager', 'admin')`,
    [id],
  );
  if (found.length === 0) throw notThere('/ownerId', 'The owner is a supervisor, manager or administrator.');
}

/** A problem is named by what went wrong, never by who (METHODS.md R29). */
export async function demandBlameless(tx: Asking, words: Record<string, string | null | undefined>): Promise<void> {
  const people: { name: string }[] = await tx.query('select name from people where active');
  const names = people.map(({ name }) => name);
  const blaming = Object.entries(words).filter(([, text]) => text && namesSomeone(text, names));
  if (blaming.length > 0)
    throw invalid(
      blaming.map(([name]) => ({
        pointer: `/${name}`,
        code: 'blame',
        detail: 'Say what went wrong, not who: name no colleague.',
      })),
    );
}
