import { defused } from '#heart-core';

/** One line of a CSV file by RFC 4180; what looks like a formula gets an apostrophe before it, and is read back without it. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => quoted(defused(field))).join(',')}\r\n`;
}

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
