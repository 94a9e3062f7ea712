import { nextBlank, openedAt, rewritten, sentenceAround } from './sentence.ts';

describe('a better way to say it', () => {
  const text = 'Hello Ana. Sorry for any inconvenience! It leaves today.';
  const hint = { from: 11, to: 38 };

  it('takes the place of its own sentence and of no other', () => {
    expect(rewritten(text, hint, 'I am sorry that the sofa came without legs.')).toBe(
      'Hello Ana. I am sorry that the sofa came without legs. It leaves today.',
    );
  });

  it('ends where the text ends', () => {
    expect(sentenceAround('Sorry for that', 0, 5)).toEqual({ from: 0, to: 14 });
    expect(rewritten('One\nSorry for that\nThree', { from: 4, to: 9 }, 'Two')).toBe('One\nTwo\nThree');
  });
});

describe('a starting point', () => {
  it('opens with a stroke at the start of a word alone', () => {
    expect(openedAt('Well /own', 9)).toEqual({ from: 5, query: 'own' });
    expect(openedAt('/', 1)).toEqual({ from: 0, query: '' });
    expect(openedAt('and/or', 6)).toBeNull();
    expect(openedAt('/own it', 7)).toBeNull();
  });

  it('leads from blank to blank', () => {
    const said = 'I am sorry that {what happened} and {what it cost}.';
    expect(nextBlank(said, 0)).toEqual({ from: 16, to: 31 });
    expect(nextBlank(said, 17)).toEqual({ from: 36, to: 50 });
    expect(nextBlank(said, 40)).toBeNull();
  });
});
