import { useEffect, useRef, useState } from 'react';
import type { ResolutionRecord } from '#heart-core/wire';
import { afterPaint, focusField } from '../parts/focus.ts';
import { moneyInWords } from '../parts/money.ts';
import { useT } from '../parts/useT.ts';

/**
 * The answer that has just come to a request of this case, as one sentence. Whoever still stands on the request finds the
 * focus on what follows, so that Enter applies it; whoever types elsewhere goes on typing.
 */
export function useAnswers(resolutions: readonly ResolutionRecord[]): string {
  const t = useT();
  const [said, setSaid] = useState('');
  const before = useRef(new Map<string, string>());
  useEffect(() => {
    for (const one of resolutions) {
      const was = before.current.get(one.id);
      before.current.set(one.id, one.standing);
      if (was !== 'awaitingApproval' || one.standing === was || one.standing === 'reversed') continue;
      const name = one.decision?.decidedBy.name ?? '';
      const amount = one.grantedMinor === null ? '' : moneyInWords(one.grantedMinor, one.currency ?? 'GBP');
      const key = one.standing === 'expired' ? 'expired' : (one.decision?.decision ?? 'approve');
      setSaid(t(`approval.told_${key}`, { name, amount }));
      const here = document.getElementById(`remedy-${one.id}`);
      if (here?.contains(document.activeElement)) afterPaint(() => focusField(`remedy-${one.id}`));
    }
  }, [resolutions, t]);
  return said;
}
