import { readMapping } from './readMapping.ts';

describe('a mapping typed by hand', () => {
  it('is read where it has fields', () => {
    const text = '{"fields":{"summary":{"column":"Issue"}}}';
    expect(readMapping(text)).toEqual({ mapping: JSON.parse(text), fault: null });
  });

  it.each(['', '{', '[]', '{"options":{}}', 'null'])('says what is wrong with %j', (text) => {
    expect(readMapping(text)).toMatchObject({ mapping: null, fault: expect.stringMatching(/./) });
  });
});
