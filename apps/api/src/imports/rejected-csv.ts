/** What a spreadsheet would take for a formula, however it is dressed: blanks before it, full-width signs, tab and return. */
const formula = /^[\s\u00a0\u3000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** One line of a CSV file by RFC 4180; what looks like a formula gets an apostrophe before it and stays readable. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => quoted(formula.test(field) ? `'${field}` : field)).join(',')}\r\n`;
}

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
