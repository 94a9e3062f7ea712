import { alikeTexts, findAlike, type Said } from './similar.ts';

const said = (...texts: string[]): Said[] => texts.map((text, i) => ({ id: String(i), text }));
const letter = (
  name: string,
  account: string,
) => `Dear Sir or Madam, my name is ${name} and I write about account ${account}.
  In accordance with the act the accounts below have violated my rights to privacy and confidentiality, and no permissible purpose
  was ever given for the furnishing of this information. I demand that you remove these accounts from my report within thirty days.`;

describe('Texts that say nearly the same', () => {
  it('are found however they are spelled and spaced, and told by the one they all are like', () => {
    const texts = said(
      'The app shows my order twice',
      'The App shows  my order TWICE!',
      'app shows my orders twice',
      'My sofa came without legs',
      'The courier left the parcel in the rain',
    );
    expect(alikeTexts(texts)).toEqual([{ kind: 'words', ids: ['0', '1', '2'], exampleId: '0' }]);
  });

  it('are no group where they only share a subject', () => {
    const texts = said('My parcel is late again', 'The parcel was left outside', 'Nobody rings when a parcel comes');
    expect(alikeTexts(texts)).toEqual([]);
  });

  it('are letters where one long text was sent again with other names, figures and masked parts', () => {
    const texts = said(
      letter('Ana', '123'),
      letter('Joe XXXX', 'XXXX 9'),
      letter('Kim', '77-1'),
      `${letter('Lu', '')} Help!`,
    );
    expect(alikeTexts(texts)).toEqual([{ kind: 'letter', ids: ['0', '1', '2', '3'], exampleId: '0' }]);
  });

  it('are nothing below three, and a word or two say too little', () => {
    expect(alikeTexts(said('The app shows my order twice', 'The app shows my order twice'))).toEqual([]);
    expect(alikeTexts(said('late', 'late', 'late', 'late'))).toEqual([]);
  });

  it('do not chain: each is like the one in the middle, not only like its neighbor', () => {
    const steps = [
      'kettle lamp sofa door',
      'lamp sofa door window',
      'sofa door window mirror',
      'door window mirror shelf',
    ];
    const found = alikeTexts(said(...steps, ...steps));
    expect(found.map(({ ids }) => ids)).toEqual([['0', '1', '2', '4', '5', '6']]);
  });

  it('are a label where so many are one short text word for word that nobody can have said it', () => {
    const labels = Array.from({ length: 40 }, () => 'Credit reporting services');
    const spoken = Array.from({ length: 10 }, () => 'They sold my number on');
    expect(alikeTexts(said(...labels, ...spoken)).map(({ exampleId }) => exampleId)).toEqual(['40']);
  });

  it('leaves out no pair that its index could miss: all pairs compared one by one find the same', () => {
    const words = ['late', 'parcel', 'courier', 'refund', 'twice', 'charged', 'broken', 'legs', 'sofa', 'call'];
    let seed = 7;
    const dice = (n: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % n;
    };
    const texts = said(
      ...Array.from({ length: 120 }, () => Array.from({ length: 4 }, () => words[dice(words.length)]).join(' ')),
    );
    const trigrams = (text: string) =>
      new Set(
        text.split(' ').flatMap((word) => [...`  ${word} `].slice(2).map((_, i) => `  ${word} `.slice(i, i + 3))),
      );
    const alike = (a: string, b: string) => {
      const [x, y] = [trigrams(a), trigrams(b)];
      const both = [...x].filter((part) => y.has(part)).length;
      return both / (x.size + y.size - both) >= 0.5;
    };
    const mostLinks = Math.max(
      ...texts.map(({ text, id }) => texts.filter((other) => other.id !== id && alike(text, other.text)).length),
    );
    expect(alikeTexts(texts)[0]?.ids).toHaveLength(mostLinks + 1);
  });

  it('are found among many thousands, however they are put, and those who ask are let do something else meanwhile', () => {
    let seed = 11;
    const dice = (n: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % n;
    };
    const aWord = () => Array.from({ length: 5 }, () => 'bcdfghklmnprstvw'[dice(16)]).join('');
    const others = Array.from({ length: 6200 }, () => Array.from({ length: 6 }, aWord).join(' '));
    const ways = [
      'My refund has not arrived',
      'My refund has not arrived yet',
      'And my refund has not arrived',
      'My refunds have not arrived',
    ];
    const spoken = Array.from({ length: 60 }, (_, i) => `${ways[i % ways.length]}${'.'.repeat(i)}`);
    const work = findAlike(said(...others, ...spoken));
    let rests = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) rests++;
    expect(step.value.map(({ kind, ids }) => [kind, ids.length])).toEqual([['words', 60]]);
    expect(rests).toBeGreaterThan(100);
  });
});
