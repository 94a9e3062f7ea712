import { useEffect, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import type { ImportMapping, ImportPreview } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';

/** So much of a text file is looked at; a workbook is packed, and only whole can it be opened. */
const lookedAtBytes = 8_000_000;
/** A change of the mapping is read again when the hand rests. */
const restMs = 400;

const isWorkbook = ({ name }: File) => /\.xlsx$/i.test(name);

/** What the chosen file is and what it would become with this mapping; read anew whenever either changes. */
export function useImportPreview(file: File | null, mapping: ImportMapping | null) {
  const endIfSignedOut = useLogoutIfAccessDenied();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<Refused | null>(null);
  const [pending, setPending] = useState(false);
  useEffect(() => {
    if (!file) return;
    const stop = new AbortController();
    const look = async () => {
      const form = new FormData();
      if (mapping) form.set('mapping', JSON.stringify(mapping));
      form.set('file', isWorkbook(file) ? file : file.slice(0, lookedAtBytes), file.name);
      try {
        const { json } = await ask<ImportPreview>('/import-previews', {
          method: 'POST',
          body: form,
          signal: stop.signal,
        });
        setPreview(json);
        setProblem(null);
        setPending(false);
      } catch (refused) {
        if (stop.signal.aborted) return;
        setProblem(refused as Refused);
        setPending(false);
        await endIfSignedOut(refused).catch(() => undefined);
      }
    };
    setPending(true);
    const timer = setTimeout(() => void look(), mapping ? restMs : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [file, mapping, endIfSignedOut]);
  return { preview: file ? preview : null, problem, pending };
}
