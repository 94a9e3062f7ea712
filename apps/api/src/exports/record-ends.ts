import { Transform, type TransformCallback } from 'node:stream';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** COPY ends a record with a line feed; RFC 4180 wants a carriage return before it, but not within quotes. */
export class RecordEnds extends Transform {
  /** How many records have passed. */
  records = 0;
  private quoted = false;
  private ends = new Uint32Array(1024);

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const found = this.endsIn(chunk);
    const out = Buffer.allocUnsafe(chunk.length + found);
    let from = 0;
    for (let i = 0; i < found; i++) {
      const end = this.ends[i] as number;
      chunk.copy(out, from + i, from, end);
      out[end + i] = carriageReturn;
      from = end;
    }
    chunk.copy(out, from + found, from);
    this.records += found;
    done(null, out);
  }

  /** Notes where records end in this piece, and says how many do. */
  private endsIn(chunk: Buffer): number {
    let found = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (byte === quote) this.quoted = !this.quoted;
      else if (byte === lineFeed && !this.quoted) {
        if (found === this.ends.length) this.ends = widened(this.ends);
        this.ends[found++] = i;
      }
    }
    return found;
  }
}

function widened(ends: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(ends.length * 2);
  wider.set(ends);
  return wider;
}
