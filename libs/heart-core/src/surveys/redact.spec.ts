import { redact } from './redact.ts';

test.each([
  ['a mail address', 'Write to ana.ruiz@example.org please', 'Write to […] please'],
  ['a telephone number', 'Call me on +44 7700 900-123, or (020) 7946 0958.', 'Call me on […], or ([…].'],
  ['an order number', 'Order 4500123987 is lost', 'Order […] is lost'],
  ['a link', 'See https://example.org/me?id=7 for it', 'See […] for it'],
  [
    'nothing but words',
    'Two calls, 3 weeks, and £45 lost on 12 May 2026.',
    'Two calls, 3 weeks, and £45 lost on 12 May 2026.',
  ],
])('the words of a customer without what tells who it was: %s', (_, said, read) => expect(redact(said)).toBe(read));

test.each([
  ['her whole name', 'ana ruiz here again', '[…] here again'],
  ['a part of it', 'Ana’s sofa, and Mrs RUIZ is cross', '[…]’s sofa, and Mrs […] is cross'],
  ['the name of who helped her', 'Will was kind and José too', '[…] was kind and […] too'],
  ['an accent left out', 'Jose Núñez helped, Nunez did', '[…] helped, […] did'],
  [
    'the same letters in other words',
    'I will call; a banana, Willow, Analysis',
    'I will call; a banana, Willow, Analysis',
  ],
  ['nobody else', 'Priya was there', 'Priya was there'],
])('and without the names that its case knows: %s', (_, said, read) =>
  expect(redact(said, ['Ana Ruiz', 'Will', 'José Núñez', '', 'D.'])).toBe(read),
);
