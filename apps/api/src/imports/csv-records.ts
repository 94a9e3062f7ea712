/** A record of a CSV file, in the order of the file. `line` is the physical line that it begins on. */
export interface CsvRecord {
  /** Counted from 1 after the header; lines that hold nothing at all are no records. */
  record: number;
  line: number;
  fields: string[];
  /** Why it cannot be read as a record: a quote that is never closed, or far too long. */
  fault?: 'quote' | 'tooLong';
}

/** The longest record that is believed: beyond it, a quote was left open somewhere above. */
const longestRecord = 1_000_000;

type Parsed = { fields: string[]; end: number } | 'more' | 'broken';

/**
 * Reads records by RFC 4180 from text that comes in pieces, with any of the three line ends. What is broken costs as
 * little as possible: a quote that is never closed spoils the physical line on which it was opened, and the next line is
 * read anew. So does one that is closed by a quote of a later record: too wide or too narrow, with a record as wide as the
 * header beginning inside of it. (csv-parse stops the file there, or swallows what follows.)
 */
export class CsvReader {
  private text = '';
  private line = 1;
  private record = 0;
  private skippingLongLine = false;
  /** How many fields the header has. */
  private width: number | null = null;

  constructor(
    private readonly delimiter: string,
    private headerRead = false,
    /** Set down from a sheet: a record is one line, its row there, whatever line breaks stand inside. */
    private readonly ofSheet = false,
  ) {}

  /** The records that are complete with this piece of text. */
  read(piece: string, final = false): CsvRecord[] {
    this.text += piece;
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < this.text.length) {
      if (this.skippingLongLine) {
        const next = afterLine(this.text, at, final);
        at = next ?? this.text.length;
        if (next === null) break;
        this.line++;
        this.skippingLongLine = false;
        continue;
      }
      const step = this.next(at, final);
      if (step === null) break;
      at = step.end;
      if (step.found) records.push(step.found);
    }
    this.text = this.text.slice(at);
    return records;
  }

  private next(at: number, final: boolean): { end: number; found: CsvRecord | null } | null {
    const parsed = parseRecord(this.text, at, this.delimiter, final);
    const held = this.text.length - at;
    if (parsed === 'more' && held <= longestRecord) return null;
    if (parsed === 'more' || parsed === 'broken') return this.spoiled(at, final);
    const swallowed = this.swallows(at, parsed, final);
    if (swallowed === 'more' && held <= longestRecord) return null;
    if (swallowed) return this.spoiled(at, final);
    const empty = parsed.fields.length === 1 && parsed.fields[0] === '' && this.text[at] !== '"';
    const found = empty ? null : this.count(parsed.fields);
    this.line += this.ofSheet ? 1 : linesIn(this.text, at, parsed.end);
    return { end: parsed.end, found };
  }

  /** The physical line alone; the next one is read anew. */
  private spoiled(at: number, final: boolean): { end: number; found: CsvRecord } | null {
    const end = afterLine(this.text, at, final);
    if (end === null && this.text.length - at <= longestRecord) return null;
    this.skippingLongLine = end === null;
    const shown = this.text.slice(at, Math.min(end ?? this.text.length, at + 10_000)).replace(/[\r\n]+$/, '');
    const found = this.count([shown], end === null ? 'tooLong' : 'quote');
    if (end !== null) this.line++;
    return { end: end ?? this.text.length, found };
  }

  /** Whether a record of the wrong width holds the beginning of one that is right. */
  private swallows(at: number, { fields, end }: { fields: string[]; end: number }, final: boolean): boolean | 'more' {
    if (this.ofSheet || this.width === null || fields.length === this.width) return false;
    for (
      let line = afterLine(this.text, at, final);
      line !== null && line < end;
      line = afterLine(this.text, line, final)
    ) {
      const within = parseRecord(this.text, line, this.delimiter, final, true);
      if (within === 'more') return 'more';
      if (within !== 'broken' && within.fields.length === this.width) return true;
    }
    return false;
  }

  private count(fields: string[], fault?: CsvRecord['fault']): CsvRecord {
    if (this.headerRead) this.record++;
    else this.width = fields.length;
    this.headerRead = true;
    return { record: this.record, line: this.line, fields, ...(fault ? { fault } : {}) };
  }
}

function parseRecord(text: string, start: number, delimiter: string, final: boolean, strict = false): Parsed {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at, final);
      if (typeof quoted === 'string') return quoted;
      fields.push(quoted.value);
      at = quoted.end;
    } else {
      const end = plainEnd(text, at, delimiter);
      if (end === text.length && !final) return 'more';
      const plain = text.slice(at, end);
      // By the letter of RFC 4180 a quote stands in a quoted field alone; many who write files think otherwise.
      if (strict && plain.includes('"')) return 'broken';
      fields.push(plain);
      at = end;
    }
    if (at >= text.length) return final ? { fields, end: at } : 'more';
    const sign = text[at];
    if (sign === delimiter) at++;
    else if (sign === '\n') return { fields, end: at + 1 };
    else if (sign === '\r') {
      if (at + 1 === text.length && !final) return 'more';
      return { fields, end: text[at + 1] === '\n' ? at + 2 : at + 1 };
    } else return 'broken';
    if (at >= text.length && final) return { fields: [...fields, ''], end: at };
    if (at >= text.length) return 'more';
  }
}

function readQuoted(text: string, start: number, final: boolean): { value: string; end: number } | 'more' | 'broken' {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return final ? 'broken' : 'more';
    if (quote - start > longestRecord) return 'broken';
    value += text.slice(from, quote);
    if (quote + 1 >= text.length && !final) return 'more';
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function plainEnd(text: string, start: number, delimiter: string): number {
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === delimiter || sign === '\n' || sign === '\r') return at;
  }
  return text.length;
}

/** Where the next physical line begins; null where this one has not ended yet. */
function afterLine(text: string, start: number, final: boolean): number | null {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\n') return at + 1;
    if (text[at] !== '\r') continue;
    if (at + 1 === text.length && !final) return null;
    return text[at + 1] === '\n' ? at + 2 : at + 1;
  }
  return final ? text.length : null;
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++;
  }
  return lines;
}

const delimiters = [',', ';', '\t', '|'];

/** The sign that splits the header into most columns. */
export function guessDelimiter(text: string): string {
  const widths = delimiters.map((delimiter) => {
    const header = parseRecord(text, 0, delimiter, true);
    return typeof header === 'string' ? 0 : header.fields.length;
  });
  return delimiters[widths.indexOf(Math.max(...widths))] as string;
}
