/** What may stand before a sign and is not seen: every blank that a spreadsheet skips. */
const blanks = '\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';
/** What begins a formula, in its own and in its full-width form; the true minus is taken for one by some. */
const signs = '=+@\\uff1d\\uff0b\\uff0d\\uff20\\u2212\\-';

/**
 * What a spreadsheet would take for a formula, whatever blanks or apostrophes stand before it. The same text is an expression
 * of JavaScript and of PostgreSQL, so that a file made in the database and one made here guard the same cells.
 */
export const liveCell = `^'*([${blanks}]*[${signs}]|[\\t\\r\\n])`;
const live = new RegExp(liveCell);

/** A text as a cell of a CSV file: one that would come alive gets an apostrophe before it. */
export const defused = (text: string): string => (live.test(text) ? `'${text}` : text);

/** The text that was written by `defused`: it takes away the one apostrophe that was put there, and no other. */
export const readBack = (cell: string): string => (cell.startsWith("'") && live.test(cell) ? cell.slice(1) : cell);
