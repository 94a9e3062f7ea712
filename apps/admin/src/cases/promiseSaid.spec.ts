import { promiseSaid } from './promiseSaid.ts';

const now = new Date('2026-03-02T10:00:00Z');
const said = (words: string) => promiseSaid(words, now, 'Europe/London');

describe('a promise said in one line', () => {
  it('is a call tomorrow at ten', () => {
    expect(said('promise call tomorrow 10')).toMatchObject({ kind: 'call', when: { preset: 'tomorrow' } });
  });

  it('may name another time, and what is promised', () => {
    expect(said('promise update tomorrow 15:30')).toMatchObject({
      kind: 'update',
      when: { preset: 'pick', at: '2026-03-03T15:30' },
    });
    expect(said('prom refund today')).toMatchObject({ kind: 'refundLands', when: { preset: 'today' } });
    expect(said('promise 16')).toMatchObject({ kind: 'call', when: { preset: 'pick', at: '2026-03-02T16:00' } });
  });

  it.each(['promises', 'promise', 'promise call', 'call tomorrow 10', 'promise call 27'])('is not “%s”', (words) => {
    expect(said(words)).toBeNull();
  });
});
