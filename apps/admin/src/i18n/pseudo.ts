export type Messages = { [name: string]: string | Messages };

const accents: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  c: 'ç',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  C: 'Ç',
};

/** A made-up language from right to left: longer, accented, and marked, so that whatever was not translated stands out. */
export function pseudo(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([name, said]) => [name, typeof said === 'string' ? disguise(said) : pseudo(said)]),
  );
}

/** Blanks to fill and plural bars stay as they are. */
export function disguise(said: string): string {
  return said
    .split('||||')
    .map(
      (form) =>
        `⟦${form.trim().replace(/%\{\w+\}|[a-zA-Z]/g, (found) => (found.length > 1 ? found : (accents[found] ?? found)))}⟧`,
    )
    .join(' |||| ');
}
