import { localeOf } from '../parts/moments.ts';

/** "Severn, Tamar and Trent". */
export const namesInWords = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(localeOf(locale), { type: 'conjunction' }).format(names);
