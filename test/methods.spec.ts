import { readFileSync } from 'node:fs';

/** The five guides ask 107 things of the software (docs/methods.md). */
const asked = 107;

it('says of every rule of the methods where it lives, once', () => {
  const told = [...readFileSync('docs/methods.md', 'utf8').matchAll(/^\| ((?:R\d+(?:, )?)+) \|/gm)].flatMap(
    ([, rules = '']) => rules.split(', ').map((rule) => Number(rule.slice(1))),
  );
  expect([...told].sort((a, b) => a - b)).toEqual(Array.from({ length: asked }, (_, i) => i + 1));
});
