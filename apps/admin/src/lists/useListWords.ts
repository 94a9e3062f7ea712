import { builtInMethods } from '#heart-core';
import { useT } from '../parts/useT.ts';

/** What a word of a list is called on the screens. */
export function useListWords() {
  const t = useT();
  const wordOf = (field: string, word: string): string => {
    if (field === 'role') return t(`role.${word}`);
    if (field === 'kind') return t(`taking.customerKind.${word}`);
    if (field === 'methodKey') return builtInMethods.find(({ key }) => key === word)?.name ?? word;
    return word;
  };
  return { wordOf };
}
