import { setFlagsFromString } from 'node:v8';

/**
 * Has what is no longer needed looked for once the heap is not quite twice of what was in use. Left to itself V8 lets a small
 * heap grow to some three times of that first; with a tighter hold a file that leaves is slowed by the looking.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=80');
}
