import { randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const recordEnd = Buffer.from('\r\n');

/**
 * COPY ends a record with a line feed; RFC 4180 wants a carriage return before it, but not within quotes. To tell the one from
 * the other by their quotes would mean to look at every byte here: the records are copied with a last cell more, which nobody
 * can have written, and it is found where they end.
 */
export class RecordEnds extends Transform {
  /** How many records have passed. */
  records = 0;
  /** The last cell of every record, as SQL and as it comes. */
  readonly cell: string;
  private readonly mark: Buffer;
  private held: Buffer = Buffer.alloc(0);

  constructor(word = randomBytes(9).toString('hex')) {
    super();
    this.cell = `'${word}'`;
    this.mark = Buffer.from(`,${word}\n`);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const piece = this.held.length > 0 ? Buffer.concat([this.held, chunk]) : chunk;
    const out = Buffer.allocUnsafe(piece.length);
    let [from, filled] = [0, 0];
    for (let at = piece.indexOf(this.mark); at >= 0; at = piece.indexOf(this.mark, from)) {
      filled += piece.copy(out, filled, from, at);
      filled += recordEnd.copy(out, filled);
      from = at + this.mark.length;
      this.records++;
    }
    // A mark may be cut in two: so much of the rest as could begin one waits for what follows.
    const kept = Math.max(from, piece.length - this.mark.length + 1);
    filled += piece.copy(out, filled, from, kept);
    this.held = piece.subarray(kept);
    done(null, out.subarray(0, filled));
  }

  override _flush(done: TransformCallback): void {
    done(null, this.held);
  }
}
