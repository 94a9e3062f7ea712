/** What an evidence field may hold. */
export type FieldKind =
  | { kind: 'words'; max: number }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'list'; max: number; each: number }
  | { kind: 'id' }
  | { kind: 'ids'; max: number }
  | { kind: 'flag' }
  | { kind: 'satisfaction' };

/** A field that may stand in for another: why only one option was offered, why nothing prevents it. */
export const standsIn: Readonly<Record<string, string>> = { optionsOffered: 'onlyOption', prevention: 'none' };

const short = 300;
const long = 4000;

/** Feelings offered as chips; other words are welcome too. */
export const feelings = [
  'angry',
  'frustrated',
  'disappointed',
  'worried',
  'ignored',
  'let down',
  'embarrassed',
  'exhausted',
  'confused',
] as const;
export const satisfactionWords = ['notAsked', 'declined'] as const;

/** Every evidence field of every step, by name. */
export const evidenceFields: Readonly<Record<string, FieldKind>> = {
  restatement: { kind: 'words', max: long },
  confirmation: { kind: 'choice', choices: ['confirmed', 'corrected', 'couldNotAsk'] },
  symptomId: { kind: 'id' },
  desiredOutcome: { kind: 'words', max: long },
  facts: { kind: 'words', max: long },
  missedDetails: { kind: 'words', max: long },
  feeling: { kind: 'words', max: short },
  words: { kind: 'words', max: long },
  repeatProblem: { kind: 'flag' },
  impactNamed: { kind: 'words', max: long },
  optionsOffered: { kind: 'list', max: 9, each: short },
  onlyOption: { kind: 'words', max: long },
  proposedBy: { kind: 'choice', choices: ['agent', 'customer', 'both'] },
  chosen: { kind: 'words', max: short },
  delivery: { kind: 'choice', choices: ['doneNow', 'promised', 'handedOver'] },
  agreedToPlan: { kind: 'flag' },
  namedPerson: { kind: 'words', max: short },
  likelyCauseId: { kind: 'id' },
  satisfaction: { kind: 'satisfaction' },
  anythingElse: { kind: 'words', max: long },
  followUpNote: { kind: 'words', max: long },
  causeId: { kind: 'id' },
  contributing: { kind: 'ids', max: 9 },
  controllable: { kind: 'flag' },
  canAffectOthers: { kind: 'flag' },
  narrative: { kind: 'words', max: long },
  prevention: { kind: 'words', max: long },
  none: { kind: 'words', max: long },
};
