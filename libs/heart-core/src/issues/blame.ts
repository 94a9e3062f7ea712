/** The words of a text, as they are compared: letters and digits alone, in any script. */
const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/**
 * Which of these people does a text name? A cause is a thing that went wrong, never a colleague (METHODS.md R29). A name of
 * several words counts in any case; one of a single word only as it is written, since May and Will are also words.
 */
export function namesSomeone(text: string, names: readonly string[]): string | null {
  const written = ` ${wordsOf(text).join(' ')} `;
  const lower = written.toLowerCase();
  const named = (name: string) => {
    const own = wordsOf(name);
    if (own.length === 0) return false;
    return own.length === 1 ? written.includes(` ${own[0]} `) : lower.includes(` ${own.join(' ').toLowerCase()} `);
  };
  return names.find(named) ?? null;
}
