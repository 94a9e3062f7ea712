import { useEffect, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import type { ImportMapping } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';

/** A change of the mapping is read again when the hand rests. */
const restMs = 400;

interface Looked<Preview> {
  preview: Preview | null;
  problem: Refused | null;
  pending: boolean;
}

/** What a file would become with this mapping, as the house says; asked anew whenever either changes. */
export function useFilePreview<Preview>(
  path: string,
  file: File | null,
  mapping: ImportMapping | null,
  kind?: string,
): Looked<Preview> {
  const endIfSignedOut = useLogoutIfAccessDenied();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<Refused | null>(null);
  const [pending, setPending] = useState(false);
  useEffect(() => {
    if (!file) return;
    const stop = new AbortController();
    const look = async () => {
      const form = new FormData();
      if (kind) form.set('kind', kind);
      if (mapping) form.set('mapping', JSON.stringify(mapping));
      form.set('file', file, file.name);
      try {
        const { json } = await ask<Preview>(path, { method: 'POST', body: form, signal: stop.signal });
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
  }, [path, file, mapping, kind, endIfSignedOut]);
  return { preview: file ? preview : null, problem, pending };
}
