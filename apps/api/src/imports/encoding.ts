import iconv from 'iconv-lite';

/** Codings of iconv-lite that are none of text. */
const notOfText = /^(hex|base64|binary|utf-?7.*|internal.*|cesu8)$/i;

export function isEncoding(name: string): boolean {
  return /^[\w:.-]{1,40}$/.test(name) && !notOfText.test(name) && iconv.encodingExists(name);
}

/**
 * Finds out how a file is written while its bytes pass: a byte-order mark says it, else what is valid UTF-8 is UTF-8.
 * A few broken bytes among much UTF-8 are damage, and their rows will be refused; else it is an older Western file.
 */
export class EncodingWatch {
  private first = Buffer.alloc(0);
  private wanted = 0;
  private lowest = 0x80;
  private highest = 0xbf;
  private wide = 0;
  private broken = 0;

  see(bytes: Buffer): void {
    if (this.first.length < 3) this.first = Buffer.concat([this.first, bytes.subarray(0, 3)]);
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (this.wanted === 0 && byte < 0x80) continue;
      if (this.wanted > 0) this.follow(byte);
      else this.begin(byte);
    }
  }

  get encoding(): string {
    const [a, b, c] = this.first;
    if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
    if (a === 0xff && b === 0xfe) return 'utf-16le';
    if (a === 0xfe && b === 0xff) return 'utf-16be';
    const broken = this.broken + (this.wanted > 0 ? 1 : 0);
    return broken === 0 || this.wide > broken ? 'utf-8' : 'windows-1252';
  }

  private begin(byte: number): void {
    this.lowest = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.highest = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) this.wanted = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.wanted = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.wanted = 3;
    else this.broken++;
  }

  private follow(byte: number): void {
    if (byte < this.lowest || byte > this.highest) {
      this.wanted = 0;
      this.broken++;
      if (byte >= 0x80) this.begin(byte);
      return;
    }
    this.lowest = 0x80;
    this.highest = 0xbf;
    if (--this.wanted === 0) this.wide++;
  }
}

/** Turns bytes into text as they come; what cannot be read becomes U+FFFD, and its row is refused later. */
export class TextReader {
  private readonly decoder: { write(bytes: Buffer): string; end(): string | undefined };
  private begun = false;

  constructor(encoding: string) {
    this.decoder = iconv.getDecoder(encoding, { stripBOM: false }) as TextReader['decoder'];
  }

  read(bytes: Buffer): string {
    return this.withoutMark(this.decoder.write(bytes));
  }

  end(): string {
    return this.withoutMark(this.decoder.end() ?? '');
  }

  private withoutMark(text: string): string {
    if (this.begun || text === '') return text;
    this.begun = true;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }
}
