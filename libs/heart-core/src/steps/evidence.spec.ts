import { heard } from '../methods/heard.ts';
import { heart } from '../methods/heart.ts';
import { heat } from '../methods/heat.ts';
import { plain } from '../methods/plain.ts';
import { checkEvidence, isFilled, recordedOf } from './evidence.ts';

const id = '0190a7c8-5b5e-7c3a-9d3e-1f2a3b4c5d6e';
const hear = { restatement: 'The sofa came without legs.', confirmation: 'confirmed' };
const remedy = { optionsOffered: ['Legs by courier', 'Refund'], chosen: 'Legs by courier', delivery: 'doneNow' };
const faultsOf = (...asked: Parameters<typeof checkEvidence>) =>
  checkEvidence(...asked).map(({ pointer, code }) => `${pointer} ${code}`);

describe('Evidence counts when it shows that the step happened', () => {
  test.each<[string, string, Record<string, unknown>, string[]]>([
    ['Hear with a restatement and its confirmation', 'hear', hear, []],
    ['Hear with an empty body', 'hear', {}, ['/fields/restatement required', '/fields/confirmation required']],
    ['a restatement of blanks', 'hear', { ...hear, restatement: ' \n\t ' }, ['/fields/restatement required']],
    [
      'a restatement of invisible signs',
      'hear',
      { ...hear, restatement: '\u200b\u2060\u00ad' },
      ['/fields/restatement required'],
    ],
    ['null where a field is asked', 'hear', { ...hear, confirmation: null }, ['/fields/confirmation required']],
    ['null where a field is welcome', 'hear', { ...hear, facts: null }, []],
    ['a confirmation of another word', 'hear', { ...hear, confirmation: 'yes' }, ['/fields/confirmation kind']],
    ['a number for words', 'hear', { ...hear, restatement: 7 }, ['/fields/restatement kind']],
    ['words as long as they may be', 'hear', { ...hear, restatement: 'x'.repeat(4000) }, []],
    ['words one longer', 'hear', { ...hear, restatement: 'x'.repeat(4001) }, ['/fields/restatement kind']],
    ['a NUL in the words', 'hear', { ...hear, restatement: 'a\u0000b' }, ['/fields/restatement kind']],
    ['half a surrogate pair', 'hear', { ...hear, restatement: 'a\ud800b' }, ['/fields/restatement kind']],
    ['a symptom that is no id', 'hear', { ...hear, symptomId: 'legs' }, ['/fields/symptomId kind']],
    ['a field of another step', 'hear', { ...hear, feeling: 'angry' }, ['/fields/feeling unknown']],
    ['a field of no step', 'hear', { ...hear, 'a/b~c': 1 }, ['/fields/a~1b~0c unknown']],
    ['a field named like a built-in', 'hear', { ...hear, constructor: 1 }, ['/fields/constructor unknown']],
    [
      'Empathize with feeling and words',
      'empathize',
      { feeling: 'let down', words: 'That must have been a long day.' },
      [],
    ],
    [
      'a repeat problem that is no yes or no',
      'empathize',
      { feeling: 'x', words: 'x', repeatProblem: 'yes' },
      ['/fields/repeatProblem kind'],
    ],
    ['two options', 'resolve', remedy, []],
    ['one option', 'resolve', { ...remedy, optionsOffered: ['Refund'] }, ['/fields/onlyOption required']],
    [
      'the same option twice',
      'resolve',
      { ...remedy, optionsOffered: ['Refund', ' refund '] },
      ['/fields/onlyOption required'],
    ],
    ['one option and why', 'resolve', { ...remedy, optionsOffered: ['Refund'], onlyOption: 'Out of stock.' }, []],
    ['only why', 'resolve', { ...remedy, optionsOffered: undefined, onlyOption: 'Out of stock.' }, []],
    ['no option', 'resolve', { ...remedy, optionsOffered: [] }, ['/fields/optionsOffered required']],
    ['an empty option', 'resolve', { ...remedy, optionsOffered: ['Refund', ' '] }, ['/fields/optionsOffered kind']],
    ['handed over to nobody', 'resolve', { ...remedy, delivery: 'handedOver' }, ['/fields/namedPerson required']],
    ['handed over by name', 'resolve', { ...remedy, delivery: 'handedOver', namedPerson: 'Priya' }, []],
    ['thanks with a score', 'thank', { words: 'Thank you.', satisfaction: 5 }, []],
    ['thanks without asking', 'thank', { words: 'Thank you.', satisfaction: 'notAsked' }, []],
    ['who would not say', 'thank', { words: 'Thank you.', satisfaction: 'declined' }, []],
    ['a score of 0', 'thank', { words: 'Thank you.', satisfaction: 0 }, ['/fields/satisfaction kind']],
    ['a score of 6', 'thank', { words: 'Thank you.', satisfaction: 6 }, ['/fields/satisfaction kind']],
    ['a score of 4.5', 'thank', { words: 'Thank you.', satisfaction: 4.5 }, ['/fields/satisfaction kind']],
    ['a score in words', 'thank', { words: 'Thank you.', satisfaction: '5' }, ['/fields/satisfaction kind']],
    ['a cause and what prevents it', 'diagnose', { causeId: id, prevention: 'Check the box.' }, []],
    ['a cause and why nothing does', 'diagnose', { causeId: id, none: 'A single slip.' }, []],
    ['a cause alone', 'diagnose', { causeId: id }, []],
    ['both at once', 'diagnose', { causeId: id, prevention: 'x', none: 'y' }, ['/fields/none either']],
  ])('%s', (_, step, fields, faults) => expect(faultsOf(heart, step, fields)).toEqual(faults));

  test('a step that the method lacks is no step', () => {
    expect(faultsOf(heat, 'thank', { words: 'Thanks', satisfaction: 5 })).toEqual(['/stepKey choice']);
    expect(faultsOf(plain, 'hear', hear)).toEqual(['/stepKey choice']);
  });

  test('a step that was not possible needs a reason and nothing else', () => {
    expect(faultsOf(heart, 'hear', {}, 'The caller hung up.')).toEqual([]);
    expect(faultsOf(heart, 'hear', {}, '  ')).toEqual(['/notPossibleReason required']);
    expect(faultsOf(heart, 'hear', {}, 'x'.repeat(2001))).toEqual(['/notPossibleReason kind']);
    expect(faultsOf(heart, 'hear', { confirmation: 'yes' }, 'The caller hung up.')).toEqual([
      '/fields/confirmation kind',
    ]);
  });

  test('a method without Thank takes the satisfaction in its last step, and does not demand it', () => {
    expect(faultsOf(heat, 'takeResponsibility', { ...remedy, satisfaction: 2 })).toEqual([]);
    expect(faultsOf(heat, 'takeResponsibility', remedy)).toEqual([]);
    expect(faultsOf(heard, 'diagnose', { causeId: id, none: 'x', satisfaction: 'declined' })).toEqual([]);
    expect(faultsOf(heart, 'resolve', { ...remedy, satisfaction: 2 })).toEqual(['/fields/satisfaction unknown']);
  });

  test('every fault says where it is and what to do', () => {
    for (const fault of checkEvidence(heart, 'resolve', { chosen: 3 }))
      expect(fault).toEqual({
        pointer: expect.stringMatching(/^\/fields\//),
        code: expect.any(String),
        detail: expect.stringMatching(/\.$/),
      });
  });

  test('counts what is there of what is asked', () => {
    expect(recordedOf(['optionsOffered', 'chosen', 'delivery'], { onlyOption: 'Out of stock.', chosen: ' ' })).toBe(1);
    expect(recordedOf(['causeId', 'prevention'], { causeId: id, none: 'A slip.' })).toBe(2);
  });

  test.each([
    [false, true],
    [0, true],
    ['', false],
    [[], false],
    [['a'], true],
    [undefined, false],
    [null, false],
  ])('is %p filled? %p', (value, filled) => expect(isFilled(value)).toBe(filled));
});
