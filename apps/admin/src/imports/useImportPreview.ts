import { useMemo } from 'react';
import type { ImportMapping, ImportPreview } from '#heart-core/wire';
import { useFilePreview } from './useFilePreview.ts';

/** So much of a text file is looked at; a workbook is packed, and only whole can it be opened. */
const lookedAtBytes = 8_000_000;

const isWorkbook = ({ name }: File) => /\.xlsx$/i.test(name);

/** What the chosen file is and what it would become with this mapping, from its beginning. */
export function useImportPreview(file: File | null, mapping: ImportMapping | null) {
  const beginning = useMemo(() => {
    if (!file || isWorkbook(file) || file.size <= lookedAtBytes) return file;
    return new File([file.slice(0, lookedAtBytes)], file.name);
  }, [file]);
  return useFilePreview<ImportPreview>('/import-previews', beginning, mapping);
}
