import { setFlagsFromString } from 'node:v8';

/**
 * Has what is no longer needed looked for once the heap is a third larger than what was in use. Left to itself V8 lets a small
 * heap grow to some three times of that first: 100 MB held for requests that are long answered.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
}
