import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { changes } from '../dataProvider.ts';
import { ask, codeOfProblem, type Refused } from '../http.ts';
import { meet } from './meeting.ts';

interface Form<Rec, Draft> {
  path: string;
  /** The setting as it was read; the form goes on from it, whatever is read later. */
  record: Rec;
  draftOf: (record: Rec) => Draft;
  /** The draft as it is sent; only what differs from the record travels. */
  bodyOf: (draft: Draft) => object;
}

/** A versioned setting at hand: typed, saved if nobody changed it since, and brought together where somebody did. Nothing typed is lost. */
export function useSettingForm<Rec extends { version: number }, Draft extends object>(form: Form<Rec, Draft>) {
  const { path, draftOf, bodyOf } = form;
  const client = useQueryClient();
  const notify = useNotify();
  const endIfSignedOut = useLogoutIfAccessDenied();
  const [base, setBase] = useState(form.record);
  const [draft, setDraft] = useState(() => draftOf(form.record));
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const [disputed, setDisputed] = useState<(keyof Draft & string)[] | null>(null);
  const wanted = changes({ ...bodyOf(draft) }, { ...bodyOf(draftOf(base)) });

  /** Somebody was faster: what they changed comes in, what I typed stays. */
  const bringTogether = async () => {
    const { json: theirs } = await ask<Rec>(path);
    const met = meet(draftOf(base), draft, draftOf(theirs));
    setBase(theirs);
    setDraft(met.draft);
    setDisputed(met.disputed);
  };
  const save = async (): Promise<boolean> => {
    if (pending || Object.keys(wanted).length === 0) return false;
    setPending(true);
    setProblem(null);
    try {
      const headers = { 'if-match': `"${base.version}"` };
      const { json } = await ask<Rec>(path, { method: 'PATCH', body: wanted, headers });
      setBase(json);
      setDraft(draftOf(json));
      setDisputed(null);
      notify('setting.saved', { type: 'success' });
      await client.invalidateQueries({ queryKey: [path.split('/')[1]] });
      return true;
    } catch (refused) {
      if (codeOfProblem(refused) === 'version-mismatch')
        await bringTogether().catch((again) => setProblem(again as Refused));
      else {
        setProblem(refused as Refused);
        await endIfSignedOut(refused).catch(() => undefined);
      }
      return false;
    } finally {
      setPending(false);
    }
  };
  return {
    base,
    draft,
    put: (change: Partial<Draft>) => setDraft({ ...draft, ...change }),
    /** Puts the whole of another version into the form; nothing is applied. */
    take: (record: Rec) => setDraft(draftOf(record)),
    save,
    pending,
    problem,
    faults: problem?.body?.faults ?? {},
    changed: Object.keys(wanted).length > 0,
    met: disputed && {
      disputed,
      theirs: draftOf(base),
      takeTheirs: (name: keyof Draft & string) => {
        setDraft({ ...draft, [name]: draftOf(base)[name] });
        setDisputed(disputed.filter((other) => other !== name));
      },
    },
  };
}
