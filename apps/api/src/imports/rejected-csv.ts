import { defused } from '#heart-core';

/** One line of a CSV file by RFC 4180; what looks like a formula gets an apostrophe before it, and is read back without it. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => quoted(defused(field))).join(',')}\r\n`;
}

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** A row that could not be taken as the file had it, with as many fields as the header; behind them its line and why. */
export function rejectedLine(
  { columns, line, reason }: { columns: readonly string[]; line: number; reason: string },
  width: number,
): string {
  const fields =
    columns.length >= width
      ? [...columns.slice(0, width - 1), columns.slice(width - 1).join(' ')]
      : [...columns, ...Array<string>(width - columns.length).fill('')];
  return csvLine([...fields, String(line), reason]);
}
