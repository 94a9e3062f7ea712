/** What a figure can be bought at the cost of: the two stand together (UX.md §11). */
const guardsOf: Readonly<Record<string, string>> = {
  ...{ fcr14: 'reopenRate', fcr7: 'reopenRate', fcr30: 'reopenRate', fcrGross: 'reopenRate', fcrNet: 'reopenRate' },
  ...{ fcrStated: 'reopenRate', reopenRate: 'fcr14' },
  ...{ timeToResolve: 'followUpsKept', timeToAcknowledge: 'followUpsKept', handleTime: 'followUpsKept' },
  ...{ withinTarget: 'followUpsKept', followUpsKept: 'timeToResolve' },
  ...{ resolutionCost: 'csatTop2', csatTop2: 'resolutionCost', csatMean: 'resolutionCost' },
};

export const guardOf = (figure: string): string | null => guardsOf[figure] ?? null;
