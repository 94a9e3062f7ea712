import { evidenceFields, standsIn } from '../steps/fields.ts';
import { builtInMethods, defaultMethodKey } from './built-in.ts';
import { resolvingStep } from './method.ts';

const keysOf = (key: string) => builtInMethods.find((method) => method.key === key)?.steps.map((step) => step.key);

describe('The methods that come with the house', () => {
  test.each([
    ['heart', ['hear', 'empathize', 'apologize', 'resolve', 'thank', 'diagnose']],
    ['heart-respond', ['hear', 'empathize', 'apologize', 'respond', 'thank']],
    ['heart-hospitality', ['hear', 'empathize', 'apologize', 'resolve', 'thank']],
    ['heard', ['hear', 'empathize', 'apologize', 'resolve', 'diagnose']],
    ['heat', ['hear', 'empathize', 'apologize', 'takeResponsibility']],
    ['plain', ['resolve']],
  ])('%s has its steps in order', (key, steps) => expect(keysOf(key)).toEqual(steps));

  test('HEART is the default', () => expect(defaultMethodKey).toBe('heart'));

  test.each(builtInMethods.map((method) => [method.name, method] as const))(
    '%s asks only for fields that exist, each once',
    (_, method) => {
      for (const step of method.steps) {
        const names = [...step.asks, ...step.takes];
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(Object.keys(evidenceFields)).toContain(name);
        for (const name of step.asks) if (standsIn[name]) expect(step.takes).toContain(standsIn[name]);
      }
    },
  );

  test.each(builtInMethods.map((method) => [method.name, method] as const))(
    '%s brings its remedy in one step, and order names steps that stand before',
    (_, method) => {
      expect(method.steps.filter((step) => step.resolves)).toHaveLength(1);
      for (const [place, step] of method.steps.entries()) {
        const before = method.steps.slice(0, place).map(({ key }) => key);
        for (const { step: first } of step.after) expect(before).toContain(first);
      }
    },
  );

  test.each(builtInMethods.map((method) => [method.name, method] as const))(
    '%s asks how satisfied the customer is, in Thank or in its last step',
    (_, method) => {
      const asking = method.steps.find(({ key }) => key === 'thank') ?? method.steps.at(-1);
      expect([...(asking?.asks ?? []), ...(asking?.takes ?? [])]).toContain('satisfaction');
    },
  );

  test('Diagnose may follow the closing in HEART and is required in HEARD', () => {
    const diagnose = (key: string) =>
      builtInMethods.find((method) => method.key === key)?.steps.find((step) => step.key === 'diagnose');
    expect(diagnose('heart')).toMatchObject({ required: false, mayFollowClosing: true });
    expect(diagnose('heard')).toMatchObject({ required: true });
  });

  test.each([
    ['heart', 'block'],
    ['heat', 'block'],
    ['heard', 'warn'],
    ['heart-respond', 'warn'],
    ['heart-hospitality', 'warn'],
  ])('%s: a remedy before Empathize is met with a %s', (key, rule) => {
    const method = builtInMethods.find((one) => one.key === key);
    expect(method && resolvingStep(method)?.after).toContainEqual({ step: 'empathize', rule });
  });

  test('plain has no order and counts in no figure of steps', () => {
    const plain = builtInMethods.find(({ key }) => key === 'plain');
    expect(plain).toMatchObject({ measured: false, apology: 'none' });
    expect(plain?.steps.flatMap(({ after }) => after)).toEqual([]);
  });
});
