/** Every act that a single key does, with the key it has until somebody chooses another. */
export const singleKeys = {
  help: '?',
  search: '/',
  create: 'c',
  export: 'e',
  before: '[',
  after: ']',
  context: '\\',
  promise: 'p',
  approval: 'v',
  getHelp: '!',
} as const;

export type SingleKey = keyof typeof singleKeys;
export type Remapped = Partial<Record<SingleKey, string>>;

/** These work only while the rail has the focus, where a letter also names a step. */
export const onRail: readonly SingleKey[] = ['promise', 'approval', 'getHelp'];
const lettersOfSteps = ['h', 'e', 'a', 'r', 't', 'd'];
/** G waits for the letter of a screen; J, K and Space walk through lists; digits choose. */
const taken = ['g', 'j', 'k', ' ', 'r', ...'0123456789'];

export const keyOf = (act: SingleKey, remapped: Remapped): string => remapped[act] ?? singleKeys[act];

/** Which act a pressed key means, among these. */
export const actOf = (key: string, remapped: Remapped, among: readonly SingleKey[]): SingleKey | undefined =>
  among.find((act) => keyOf(act, remapped) === key.toLowerCase());

export type AgainstKey = 'length' | 'taken' | 'step';

/** Why this key cannot stand for the act; null where it can. */
export function againstKey(act: SingleKey, key: string, remapped: Remapped): AgainstKey | null {
  if ([...key].length !== 1 || /\s/.test(key)) return 'length';
  const wanted = key.toLowerCase();
  if (taken.includes(wanted)) return 'taken';
  const others = Object.keys(singleKeys).filter((one) => one !== act) as SingleKey[];
  if (others.some((one) => keyOf(one, remapped) === wanted)) return 'taken';
  return onRail.includes(act) && lettersOfSteps.includes(wanted) ? 'step' : null;
}
