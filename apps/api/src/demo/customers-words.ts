/** What customers write beside their score, by how satisfied they were. */
const words: Record<number, readonly string[]> = {
  1: ['Three calls and still nobody who knew.', 'I had to tell it all over again each time.'],
  2: ['It took far too long.', 'Kind people, but nothing happened for a week.'],
  3: ['Solved in the end.', 'Fine, though I would rather not have had to call.'],
  4: ['They called back when they said they would.', 'Quick, and somebody listened.'],
  5: ['Thank you! It was put right on the phone.', 'I felt heard for once.', 'The new one came the next day.'],
};
/** One customer of so many writes something. */
const oneOf = 4;

export function wordsOfCustomer(answeredAt: Date, score: number): string | undefined {
  const minute = Math.floor(answeredAt.getTime() / 60_000);
  if (minute % oneOf !== 0) return undefined;
  const said = words[score] ?? [];
  return said[Math.floor(minute / oneOf) % said.length];
}
