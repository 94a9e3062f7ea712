import { spikeLines } from './spikeLines.ts';

const spike = (squadId: string, expectedEndAt: string, message: string | null = null) => ({
  squadId,
  expectedEndAt,
  message,
});

describe('the banner of a spike', () => {
  it('tells squads with the same end and the same words in one line', () => {
    const lines = spikeLines([
      spike('severn', '2026-03-02T14:00:00Z', 'Courier strike.'),
      spike('tamar', '2026-03-02T14:00:00Z', 'Courier strike.'),
    ]);
    expect(lines).toMatchObject([{ squadIds: ['severn', 'tamar'], message: 'Courier strike.' }]);
  });

  it('keeps apart what ends at another time or is told in other words, the first to end first', () => {
    const lines = spikeLines([
      spike('severn', '2026-03-02T15:00:00Z'),
      spike('tamar', '2026-03-02T14:00:00Z'),
      spike('trent', '2026-03-02T14:00:00Z', 'Payments are down.'),
    ]);
    expect(lines.map(({ squadIds }) => squadIds)).toEqual([['tamar'], ['trent'], ['severn']]);
  });
});
