import { disguise, pseudo } from './pseudo.ts';

describe('the made-up language', () => {
  it('keeps the blanks that are to be filled', () => {
    expect(disguise('Call %{name} by %{time}')).toBe('⟦Çáll %{name} by %{time}⟧');
  });

  it('keeps the forms for one and many apart', () => {
    expect(disguise('One case |||| %{smart_count} cases')).toBe('⟦Óñé çásé⟧ |||| ⟦%{smart_count} çásés⟧');
  });

  it('disguises at every depth', () => {
    expect(pseudo({ case: { new: 'New case' } })).toEqual({ case: { new: '⟦Néw çásé⟧' } });
  });
});
