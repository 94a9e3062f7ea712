import { inflateSync } from 'node:zlib';

/** What a PDF says: its words sheet by sheet, and everything in it that is no drawing. */
export interface ReadPaper {
  sheets: string[];
  /** The file without its packed streams: where an action or a link to the outside would stand. */
  bones: string;
}

/** Reads the text of a PDF of ours: glyphs back to letters by each font's own table. */
export function readPaper(file: Buffer): ReadPaper {
  const text = file.toString('latin1');
  const objects = new Map<string, { head: string; stream: Buffer | null }>();
  for (const [, id, body] of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g) as IterableIterator<
    [string, string, string]
  >) {
    const [head = '', packed] = body.split(/stream\n/);
    const bytes = packed === undefined ? null : Buffer.from(packed.replace(/\nendstream\n?$/, ''), 'latin1');
    const stream = bytes && (head.includes('FlateDecode') ? inflateSync(bytes) : bytes);
    objects.set(id, { head, stream });
  }
  const streamOf = (head: string, name: string) =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '')?.stream?.toString('latin1') ?? '';
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name, lettersOf(streamOf(objects.get(id)?.head ?? '', 'ToUnicode')));
  const sheets = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return {
    sheets: sheets.map(({ head }) => wordsOf(streamOf(head, 'Contents'), fonts)),
    bones: [...objects.values()].map(({ head }) => head).join('\n'),
  };
}

const letters = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

function lettersOf(table: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const [, from = '', , list = ''] of table.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g))
    for (const [i, [, hex = '']] of [...list.matchAll(/<([^>]*)>/g)].entries())
      known.set((Number.parseInt(from, 16) + i).toString(16).padStart(4, '0'), letters(hex.replaceAll(' ', '')));
  return known;
}

function wordsOf(drawn: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  const lines: string[] = [];
  for (const [, name, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? font;
    else {
      const glyphs = [...(shown ?? '').matchAll(/<(\w+)>/g)].map(([, hex]) => hex).join('');
      lines.push((glyphs.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph.toLowerCase()) ?? '\ufffd').join(''));
    }
  }
  return lines.join('\n');
}
