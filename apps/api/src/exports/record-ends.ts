import { Transform, type TransformCallback } from 'node:stream';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** COPY ends a record with a line feed; RFC 4180 wants a carriage return before it, but not within quotes. */
export class RecordEnds extends Transform {
  /** How many records have passed. */
  records = 0;
  private quoted = false;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const out = Buffer.allocUnsafe(chunk.length * 2);
    let written = 0;
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (byte === quote) this.quoted = !this.quoted;
      else if (byte === lineFeed && !this.quoted) {
        written += chunk.copy(out, written, from, i);
        out[written++] = carriageReturn;
        from = i;
        this.records++;
      }
    }
    written += chunk.copy(out, written, from);
    done(null, out.subarray(0, written));
  }
}
