import { builtInMethods } from '#heart-core';
import { missingIn, quickBody, quickSteps } from './quickBody.ts';
import type { StartDraft } from './startDraft.ts';

const [heart, heat, plain] = ['heart', 'heat', 'plain'].map((key) =>
  builtInMethods.find((method) => method.key === key),
);
const window = {
  from: '2026-03-02T10:30:00Z',
  to: '2026-03-02T11:00:00Z',
  ...{ places: 2, taken: 0, open: 0, atRisk: false },
};
const whole: StartDraft = {
  key: 'k',
  caller: { kind: 'none', typed: 'Ana Ruiz' },
  phone: '07700 900123',
  summary: ' No parcel again ',
  earlier: false,
  at: '',
  said: { confirmation: 'confirmed', feeling: 'ignored', words: 'Nine days without a word is hard.' },
};
const facts = { channel: 'phone', squadId: 'severn', window, what: 'Call Ana Ruiz' } as const;

describe('the quick log', () => {
  it('asks for Hear and Empathize where the method has them', () => {
    expect([heart, heat, plain].map(quickSteps)).toEqual([['hear', 'empathize'], ['hear', 'empathize'], []]);
  });

  it('is one request: the case, the two steps, and the call in its window', () => {
    expect(quickBody(whole, { ...facts, method: heart })).toEqual({
      customer: { name: 'Ana Ruiz', phone: '07700 900123' },
      channel: 'phone',
      summary: 'No parcel again',
      squadId: 'severn',
      quick: true,
      evidence: [
        { stepKey: 'hear', fields: { restatement: 'No parcel again', confirmation: 'confirmed' } },
        { stepKey: 'empathize', fields: { feeling: 'ignored', words: 'Nine days without a word is hard.' } },
      ],
      commitments: [
        {
          kind: 'call',
          what: 'Call Ana Ruiz',
          window: { from: '2026-03-02T10:30:00Z', to: '2026-03-02T11:00:00Z' },
          channel: 'phone',
          agreedWithCustomer: true,
        },
      ],
    });
  });

  it('takes along what this house asks at these steps', () => {
    expect(quickBody(whole, { ...facts, method: heart, custom: { carrier: 'Red' } })?.custom).toEqual({
      carrier: 'Red',
    });
  });

  it('names what is missing, in the order of the form', () => {
    const empty: StartDraft = { ...whole, caller: { kind: 'none', typed: ' ' }, phone: '', summary: '', said: {} };
    expect(missingIn(empty, heart, undefined)).toEqual([
      'customer',
      'phone',
      'summary',
      'confirmation',
      'feeling',
      'words',
      'window',
    ]);
    expect(missingIn(empty, plain, window)).toEqual(['customer', 'phone', 'summary']);
    expect(missingIn(whole, heart, window)).toEqual([]);
  });

  it('needs a number to call back only from somebody whom the house does not know', () => {
    expect(missingIn({ ...whole, phone: '' }, heart, window)).toEqual(['phone']);
    expect(
      missingIn({ ...whole, phone: '', caller: { kind: 'none', typed: '+44 7700 900123' } }, heart, window),
    ).toEqual([]);
    expect(missingIn({ ...whole, phone: '', caller: { kind: 'known', id: '1', typed: 'Ana' } }, heart, window)).toEqual(
      [],
    );
  });
});
