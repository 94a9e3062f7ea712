/** One row in the text form of PostgreSQL's COPY. */
export function copyLine(values: readonly unknown[]): string {
  return `${values.map(cell).join('\t')}\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text =
    value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escaped[sign] as string) : text;
}

const escaped: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
