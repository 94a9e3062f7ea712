import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type FieldProblem, formatMoney, isMoney, isWords, localDate, Refusal, roomOf } from '#heart-core';
import { hoursOf } from '../calendars/hours-of.ts';
import type { Doing, Done } from '../cases/doing.ts';
import { demandOpen, type HeldCase } from '../cases/hold-case.ts';
import { happenedAt } from '../cases/moments.ts';
import { demandPromisable, promise } from '../commitments/promise.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { approversFor, sumsInWords, whoCan } from './approvers.ts';
import type { ResolutionPart } from './authority.dto.ts';
import { deliverAtOnce } from './deliver.ts';
import { holdAll } from './given.ts';
import { grant, type Ruled, readingIn, rule, type Wanted } from './grant.ts';

const promisedAs: Record<string, string> = { refund: 'refundLands', credit: 'refundLands', replacement: 'parcel' };

/** How long a request stands, as settled for the workspace. */
export interface Asking {
  approvalExpiresAfterMinutes: number;
}

/**
 * Records a remedy on a case that is held, and rules on it: within the person's authority it is granted at once, done now it
 * is delivered with it, and a date makes the promise of it. Above it waits for a word, and nothing is promised of it yet.
 */
export async function propose(
  tx: EntityManager,
  held: HeldCase,
  given: ResolutionPart,
  doing: Doing,
  { approvalExpiresAfterMinutes }: Asking,
): Promise<Done> {
  demandOpen(held);
  const { body, cost } = await withOption(tx, given);
  const faults = againstRemedy(body);
  if (faults.length > 0) throw invalid(faults);
  const { by, now } = doing;
  const occurredAt = happenedAt(body.occurredAt, doing.usual, { receivedAt: held.receivedAt, now });
  const { remedy, delivery, note } = body;
  const wanted = { remedy, amountMinor: body.amountMinor ?? null, currency: body.currency ?? null };
  const ruled = await rule(tx, held, wanted, by, now);
  const { ruling } = ruled;
  if (ruling.needsApproval && body.atOnceOnly) throw await aboveAuthority(tx, held, wanted, ruled, doing);
  const expiresAt = ruling.needsApproval ? new Date(now.getTime() + approvalExpiresAfterMinutes * 60_000) : null;
  const over = ruling.needsApproval ? { over: ruling.over, byMinor: ruling.by } : { over: null, byMinor: null };
  const id = uuidv7();
  await tx.query(
    `insert into resolutions (case_id, id, squad_id, agent_id, episode, remedy, amount_minor, currency, delivery, named_person, effective_by, told_customer, note,
       over, by_minor, expires_at, customer_waiting, option_id, cost_minor, cost_currency, occurred_at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    [
      ...[held.id, id, held.squadId, by.id, held.episode, remedy, wanted.amountMinor, wanted.currency, delivery],
      ...[body.namedPerson ?? null, body.effectiveBy ?? null, body.toldCustomer ?? null, note ?? null],
      ...[over.over, over.byMinor, expiresAt, expiresAt ? (body.customerWaiting ?? false) : null],
      ...[body.optionId ?? null, cost?.costMinor ?? null, cost?.currency ?? null, occurredAt, now],
    ],
  );
  const facts = { remedy, amountMinor: body.amountMinor, currency: body.currency, delivery, note, ...over };
  const story = [{ deed: 'resolution.propose', occurredAt, facts }];
  const refs = { resolution: id, ...wanted, delivery, ...over };
  if (ruling.needsApproval) {
    await demandPromisableLater(tx, held, body, now);
    return { record: { id }, story, refs };
  }
  await grant(tx, held, id, wanted, ruled, by.id, now);
  if (delivery === 'doneNow') await deliverAtOnce(tx, held.id, id, occurredAt, by.id, now);
  if (body.effectiveBy)
    story.push(...((await promiseOf(tx, held, id, body, { ...doing, usual: occurredAt })).story as never[]));
  return { record: { id }, story, refs };
}

/** The room has changed since it was last read: what is left, and who could say yes. Nothing is asked that nobody meant to ask. */
async function aboveAuthority(
  tx: EntityManager,
  held: HeldCase,
  wanted: Wanted,
  { ruling, given, allowance }: Ruled,
  { by, now }: Doing,
): Promise<Refusal> {
  const { squadId, timeZone, sensitive, agentId: ownerId } = held;
  const request = { squadId, timeZone, sensitive, ownerId, requestedById: by.id, ...wanted, given };
  const people = await approversFor(readingIn(tx), request, now);
  const { remainingMinor, tightest } = roomOf(given, allowance);
  const left = formatMoney({ amountMinor: remainingMinor ?? 0, currency: wanted.currency ?? 'GBP' });
  const changed = tightest ? `Your ${sumsInWords[tightest]} leaves ${left}.` : `A ${wanted.remedy} needs approval.`;
  return new Refusal('conflict', {
    reason: 'above-authority',
    detail: `${changed} Ask approval, or offer less. ${whoCan(people)}`,
    ...(ruling.needsApproval ? { over: ruling.over, by: ruling.by } : {}),
    remainingMinor,
    whoCan: people.map(({ id, name }) => ({ id, name })),
  });
}

/** Holds the sums of several remedies of one case before any is ruled on, so that cases told at once never wait in a circle. */
export async function holdSums(
  tx: EntityManager,
  held: HeldCase,
  parts: readonly ResolutionPart[],
  { by, now }: Doing,
) {
  const day = localDate(held.timeZone, now);
  const spendings = parts.flatMap(({ remedy, amountMinor, currency }) =>
    amountMinor !== undefined && currency !== undefined
      ? [{ caseId: held.id, customerId: held.customerId, personId: by.id, day, remedy, currency }]
      : [],
  );
  if (spendings.length > 1) await holdAll(readingIn(tx), spendings);
}

interface DatedRemedy {
  remedy: string;
  note?: string | null;
  namedPerson?: string | null;
  effectiveBy?: Date | null;
}

/** The promise that a dated remedy makes. */
export function promiseOf(tx: EntityManager, held: HeldCase, id: string, dated: DatedRemedy, doing: Doing) {
  const part = {
    kind: promisedAs[dated.remedy] ?? 'other',
    what: sentenceOf(dated),
    dueAt: dated.effectiveBy as Date,
    namedPerson: dated.namedPerson ?? undefined,
    agreedWithCustomer: true,
  };
  return promise(tx, held, part, doing, { resolutionId: id, pointer: '/effectiveBy' });
}

/** The date of a remedy that still waits must be one that could be promised, though nothing is promised yet. */
async function demandPromisableLater(
  tx: EntityManager,
  held: HeldCase,
  body: ResolutionPart,
  now: Date,
): Promise<void> {
  if (!body.effectiveBy) return;
  const due = { dueAt: body.effectiveBy, windowFrom: null };
  demandPromisable(sentenceOf(body), due, now, await hoursOf(tx, held), '/effectiveBy');
}

interface CostOfOption {
  costMinor: number | null;
  currency: string | null;
}

/** An option of the catalogue lends its value where none is said, and its cost. */
async function withOption(
  tx: EntityManager,
  body: ResolutionPart,
): Promise<{ body: ResolutionPart; cost: CostOfOption | null }> {
  if (!body.optionId) return { body, cost: null };
  const [option]: (CostOfOption & { remedy: string; amountMinor: number | null })[] = await tx.query(
    'select remedy, amount_minor::float8 as "amountMinor", currency, cost_minor::float8 as "costMinor" from options where id = $1 and active',
    [body.optionId],
  );
  if (!option)
    throw new Refusal('unprocessable', {
      detail: 'There is no such option.',
      errors: [{ pointer: '/optionId', code: 'reference', detail: 'There is no such option to offer.' }],
    });
  if (option.remedy !== body.remedy)
    throw invalid([{ pointer: '/remedy', code: 'option', detail: `This option is a ${option.remedy}.` }]);
  const said = body.amountMinor === undefined && body.currency === undefined && option.amountMinor !== null;
  const value = said ? { amountMinor: option.amountMinor as number, currency: option.currency as string } : {};
  return { body: { ...body, ...value }, cost: option.costMinor === null ? null : option };
}

function againstRemedy({
  remedy,
  amountMinor,
  currency,
  delivery,
  namedPerson,
  effectiveBy,
}: ResolutionPart): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (isMoney(remedy) && amountMinor === undefined)
    faults.push({ pointer: '/amountMinor', code: 'required', detail: `A ${remedy} has an amount.` });
  if (amountMinor !== undefined && currency === undefined)
    faults.push({ pointer: '/currency', code: 'required', detail: 'An amount has a currency.' });
  if (amountMinor === undefined && currency !== undefined)
    faults.push({ pointer: '/amountMinor', code: 'required', detail: 'A currency needs an amount.' });
  if (isWords(remedy) && amountMinor !== undefined)
    faults.push({ pointer: '/amountMinor', code: 'unexpected', detail: `An ${remedy} has no amount.` });
  if (delivery === 'handedOver' && namedPerson === undefined)
    faults.push({ pointer: '/namedPerson', code: 'required', detail: 'Say who takes over, by name.' });
  if (delivery === 'doneNow' && effectiveBy !== undefined)
    faults.push({ pointer: '/effectiveBy', code: 'unexpected', detail: 'What is done now needs no date.' });
  return faults;
}

function sentenceOf({ remedy, note }: DatedRemedy): string {
  const words: Record<string, string> = {
    refund: 'The refund has arrived',
    credit: 'The credit has been booked',
    replacement: 'The replacement has arrived',
    upgrade: 'The upgrade has been made',
    repair: 'The repair has been done',
  };
  return words[remedy] ?? note?.slice(0, 200) ?? 'What was agreed has been done';
}
