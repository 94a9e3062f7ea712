/** A word of a text: as it is compared, and where it stands. */
export interface Word {
  said: string;
  from: number;
  to: number;
}

/** A sentence: its words, and where it stands in the text. */
export interface Sentence {
  words: readonly Word[];
  from: number;
  to: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
/** A full stop between figures ends nothing. */
const ends = /[!?…\n]+|\.+(?!\d)/gu;

/** The text as sentences of words, in lower case, with nothing drawn together: "can't" is "cannot", "it's" is "it is". */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { index, 0: sign } of [...text.matchAll(ends), { index: text.length, 0: '' }]) {
    const words = wordsOf(text.slice(from, index), from);
    if (words.length > 0) sentences.push({ words, from: words[0]?.from ?? from, to: words.at(-1)?.to ?? index });
    from = index + sign.length;
  }
  return sentences;
}

function wordsOf(text: string, start: number): Word[] {
  const words: Word[] = [];
  for (const { index, 0: found } of text.matchAll(word)) {
    const place = { from: start + index, to: start + index + found.length };
    for (const said of drawnApart(found)) {
      const last = words.at(-1);
      if (said === 'not' && last?.said === 'can') words[words.length - 1] = { ...last, said: 'cannot', to: place.to };
      else words.push({ said, ...place });
    }
  }
  return words;
}

/** Endings of English that stand for a word of their own. */
const endings: readonly (readonly [ending: RegExp, apart: string])[] = [
  [/^can't$/, 'cannot'],
  [/^won't$/, 'will not'],
  [/^shan't$/, 'shall not'],
  [/n't$/, ' not'],
  [/'m$/, ' am'],
  [/'re$/, ' are'],
  [/'ll$/, ' will'],
  [/'ve$/, ' have'],
  [/(?<=^(it|that|this|there|what|here|he|she|who|where|how))'s$/, ' is'],
];

/** A word in lower case with straight apostrophes, as the one or two words that it stands for. */
export function drawnApart(said: string): string[] {
  const plain = said.replace(/[’ʼ]/g, "'").toLowerCase();
  for (const [ending, apart] of endings) if (ending.test(plain)) return plain.replace(ending, apart).split(' ');
  return [plain];
}
