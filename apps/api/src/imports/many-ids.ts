import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const idBytes = 16;
const drawnAtOnce = 1024;

let drawn = Buffer.alloc(0);
let used = 0;

/** An id as everywhere in the house. An import makes a million of them: chance is drawn for many at once. */
export function anId(): string {
  if (used === drawn.length) {
    drawn = randomBytes(idBytes * drawnAtOnce);
    used = 0;
  }
  const random = drawn.subarray(used, used + idBytes);
  used += idBytes;
  return uuidv7({ random });
}
