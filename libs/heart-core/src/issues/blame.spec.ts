import { namesSomeone } from './blame.ts';

describe('An issue names no colleague', () => {
  const people = ['Lee', 'May', 'Ana Ruiz'];
  test.each<[string, string | null]>([
    ['Lee forgets to call back', 'Lee'],
    ['Calls are forgotten', null],
    ['sleeves of the parcel tear', null],
    ['ana ruiz again', 'Ana Ruiz'],
    ['ANA RUIZ’s cases', null],
    ['The lee side of the depot floods', null],
    ['It may be late', null],
    ['Known since May', 'May'],
    ['', null],
  ])('%s', (text, name) => expect(namesSomeone(text, people)).toBe(name));
});
