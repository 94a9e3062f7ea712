import { draftThanks } from './thanks.ts';

it('begins a letter with what they told us and what has changed, in the words that were written down', () => {
  const changed = 'Payments are booked once, also after a time-out.';
  expect(draftThanks({ customer: 'Ana Ruiz', told: 'You were charged twice for one sofa', changed })).toBe(
    [
      'Dear Ana Ruiz,',
      '',
      'You told us: “You were charged twice for one sofa.”',
      '',
      'You were not the only one, and your word helped us to find out why. This has changed: Payments are booked once, also after a time-out.',
      '',
      'Thank you for telling us. If it should happen again, please let us know.',
    ].join('\n'),
  );
  expect(draftThanks({ customer: null, told: 'Late.', changed })).toMatch(/^Hello,/);
});
