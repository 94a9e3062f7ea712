/** Numbers that look like chance and come out the same for the same seed, so that everyone can repeat a draw. */
export interface Lot {
  /** A whole number from 0, below this one, each as likely as the other. */
  below(limit: number): number;
}

const words = 2 ** 32;

/** Source: xoshiro128** by Blackman and Vigna, its four words filled from the seed by the finalizer of MurmurHash3. */
export function lotOf(seed: number): Lot {
  const state = [0, 0, 0, 0];
  let filling = seed >>> 0;
  for (let i = 0; i < 4; i++) {
    filling = (filling + 0x9e3779b9) >>> 0;
    let word = Math.imul(filling ^ (filling >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    state[i] = (word ^ (word >>> 16)) >>> 0;
  }
  const next = () => {
    let [a, b, c, d] = state as [number, number, number, number];
    const drawn = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    state.splice(0, 4, a, b, c, turned(d, 11));
    return drawn;
  };
  return {
    below(limit) {
      const even = words - (words % limit);
      let drawn = next();
      while (drawn >= even) drawn = next();
      return drawn % limit;
    },
  };
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Mixes them in place, every order as likely as the other (Fisher and Yates). */
export function mix<Things extends { [place: number]: unknown; length: number }>(things: Things, lot: Lot): Things {
  for (let last = things.length - 1; last > 0; last--) {
    const chosen = lot.below(last + 1);
    [things[last], things[chosen]] = [things[chosen], things[last]];
  }
  return things;
}
