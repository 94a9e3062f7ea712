import type { Wire } from '#heart-core';
import type { TestHouse } from './house.ts';

type Someone = { email: string };
type Fields = Record<string, unknown>;

/** Evidence that counts, step by step: what Lee would have typed. */
export const words = {
  hear: { restatement: 'The parcel is nine days late and nobody called.', confirmation: 'confirmed' },
  empathize: { feeling: 'ignored', words: 'Nine days of waiting without a word is hard.' },
  apologize: { words: 'I am sorry that we left you without a word.' },
  resolve: {
    optionsOffered: ['a new parcel by courier', 'the money back'],
    chosen: 'a new parcel by courier',
    delivery: 'doneNow',
    agreedToPlan: true,
  },
  thank: { words: 'Thank you for telling us.', satisfaction: 4 },
} as const;

export type HeartStep = keyof typeof words;
export const heartSteps = Object.keys(words) as HeartStep[];

/** A step of evidence as a part of a case logged whole. */
export const step = (stepKey: HeartStep, more: Fields = {}) => ({ stepKey, fields: { ...words[stepKey], ...more } });

/** Every required step of HEART, in its order. */
export const wholeHeart = (resolve: Fields = {}) =>
  heartSteps.map((key) => step(key, key === 'resolve' ? resolve : {}));

/** An id of the right form that names nothing. */
export const nothing = '0198c0de-0000-7000-8000-00000000dead';

/** Builders that speak to the API as a named person, and say why where it refuses. */
export function givenIn(house: TestHouse) {
  const send = async <Answer>(by: Someone, path: string, body: object): Promise<Answer> => {
    const { status, body: answer } = await house.as(by).post(path).send(body);
    if (status >= 300) throw new Error(`POST ${path} → ${status} ${JSON.stringify(answer)}`);
    return answer as Answer;
  };
  const { lee } = house.cast.people;
  let count = 0;

  return {
    /** Moves the clock; everyone was at their desk all the while, so that no session ran out. */
    at: async (moment: string | Date) => {
      house.at(moment);
      await house.sql('update sessions set created_at = $1, last_seen_at = $1', [house.clock.now()]);
    },
    /** A complaint as it comes in: by phone, from someone new, unless told otherwise. */
    aCase: (more: Fields & { by?: Someone } = {}) => {
      const { by = lee, ...facts } = more;
      const customer = { name: `Customer ${++count}`, email: `customer${count}@example.test` };
      return send<Wire.CaseRecord>(by, '/cases', { customer, channel: 'phone', summary: 'Parcel late', ...facts });
    },
    evidence: (caseId: string, stepKey: HeartStep, more: Fields = {}, by: Someone = lee) =>
      send<Wire.EvidenceRecord>(by, '/evidence', { caseId, ...step(stepKey, more) }),
    /** Hear to Thank, each for itself. */
    everyStep: async (caseId: string, resolve: Fields = {}, by: Someone = lee) => {
      for (const part of wholeHeart(resolve)) await send(by, '/evidence', { caseId, ...part });
    },
    /** A call by four in the afternoon of the day after the first Monday. */
    aPromise: (caseId: string, more: Fields & { by?: Someone } = {}) => {
      const { by = lee, ...facts } = more;
      const usual = facts.within || facts.window ? {} : { dueAt: '2026-03-03T16:00:00Z' };
      const body = { caseId, kind: 'call', what: 'Call with the result', agreedWithCustomer: true, ...usual, ...facts };
      return send<Wire.CommitmentRecord>(by, '/commitments', body);
    },
    aSettlement: (commitmentId: string, kind: string, more: Fields = {}, by: Someone = lee) =>
      send<Wire.SettlementRecord>(by, '/settlements', { commitmentId, kind, ...more }),
    aRemedy: (caseId: string, more: Fields = {}, by: Someone = lee) =>
      send<Wire.ResolutionRecord>(by, '/resolutions', { caseId, remedy: 'explanation', delivery: 'doneNow', ...more }),
    aDelivery: (resolutionId: string, more: Fields = {}, by: Someone = lee) =>
      send<{ id: string }>(by, '/deliveries', { resolutionId, at: house.clock.now(), ...more }),
    aClosure: (caseId: string, more: Fields = {}, by: Someone = lee) =>
      send<Wire.ClosureRecord>(by, '/closures', { caseId, outcome: 'settled', ...more }),
    aReopening: (caseId: string, reason = 'customer', by: Someone = lee) =>
      send<{ id: string; episode: number }>(by, '/reopenings', { caseId, reason }),
    /** A settled case, closed. */
    aClosedCase: (more: Fields & { by?: Someone } = {}) =>
      givenIn(house).aCase({ evidence: wholeHeart(), closure: { outcome: 'settled' }, ...more }),
    theCase: async (id: string, by: Someone = house.cast.people.malik) =>
      (await house.as(by).get(`/cases/${id}`).expect(200)).body as Wire.CaseRecord,
  };
}
