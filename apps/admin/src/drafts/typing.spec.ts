import type { DraftField } from '#heart-core';
import {
  acknowledge,
  begunBy,
  bothValues,
  hear,
  noTyping,
  settle,
  startOver,
  typeInto,
  valuesOf,
  wishesOf,
} from './typing.ts';

const field = (value: unknown, version: number, editedById = 'mia'): DraftField => ({
  value,
  version,
  editedById,
  editedAt: '2026-03-02T10:00:00Z',
});

describe('typing at a step', () => {
  it('is sent with the version that it was typed on, until the house has it', () => {
    const typed = typeInto(typeInto(noTyping, 'restatement', 'The'), 'restatement', 'The sofa');
    const sent = wishesOf(typed);
    expect(sent).toEqual({ restatement: { value: 'The sofa', baseVersion: 0 } });
    const { typing } = acknowledge(typed, sent, {
      fields: { restatement: field('The sofa', 1, 'lee') },
      conflicts: [],
    });
    expect(wishesOf(typing)).toEqual({});
    expect(valuesOf(typing)).toEqual({ restatement: 'The sofa' });
  });

  it('goes on while it is sent, on the version that the house has made of it', () => {
    const sent = wishesOf(typeInto(noTyping, 'restatement', 'The'));
    const later = typeInto(typeInto(noTyping, 'restatement', 'The'), 'restatement', 'The sofa');
    const { typing } = acknowledge(later, sent, { fields: { restatement: field('The', 1, 'lee') }, conflicts: [] });
    expect(wishesOf(typing)).toEqual({ restatement: { value: 'The sofa', baseVersion: 1 } });
  });

  it('takes over what another hand sets, and never what is being typed', () => {
    const typed = typeInto(noTyping, 'restatement', 'The sofa');
    const { typing, news } = hear(typed, { restatement: field('No legs', 1), confirmation: field('confirmed', 1) });
    expect(news).toEqual(['confirmation']);
    expect(valuesOf(typing)).toEqual({ restatement: 'The sofa', confirmation: 'confirmed' });
  });

  it('asks a person where words of two hands meet, and sends nothing of it before', () => {
    const typed = typeInto(noTyping, 'restatement', 'No legs');
    const theirs = field('The sofa', 1);
    const { typing } = acknowledge(typed, wishesOf(typed), {
      fields: { restatement: theirs },
      conflicts: [{ name: 'restatement', kept: 'theirs', yours: 'No legs', theirs }],
    });
    expect(wishesOf(typing)).toEqual({});
    expect(valuesOf(typing).restatement).toBe('No legs');
    const both = settle(typing, 'restatement', bothValues('No legs', 'The sofa'));
    expect(wishesOf(both)).toEqual({ restatement: { value: 'The sofa\nNo legs', baseVersion: 1 } });
  });

  it('asks nobody where all of their words are in it already', () => {
    const typed = typeInto(noTyping, 'restatement', 'The sofa came');
    const theirs = field('The sofa', 3);
    const { typing } = acknowledge(typed, wishesOf(typed), {
      fields: { restatement: theirs },
      conflicts: [{ name: 'restatement', kept: 'theirs', yours: 'The sofa came', theirs }],
    });
    expect(wishesOf(typing)).toEqual({ restatement: { value: 'The sofa came', baseVersion: 3 } });
  });

  it('lets the later choice stand, with the other one beside it', () => {
    const typed = typeInto(noTyping, 'confirmation', 'corrected');
    const theirs = field('confirmed', 1);
    const { typing } = acknowledge(typed, wishesOf(typed), {
      fields: { confirmation: field('corrected', 2, 'lee') },
      conflicts: [{ name: 'confirmation', kept: 'yours', yours: 'corrected', theirs }],
    });
    expect(typing.beside.confirmation).toBe(theirs);
    expect(wishesOf(settle(typing, 'confirmation', 'confirmed'))).toEqual({
      confirmation: { value: 'confirmed', baseVersion: 2 },
    });
  });

  it('stays when the step is recorded by another hand', () => {
    const { typing } = hear(typeInto(noTyping, 'restatement', 'No legs'), { facts: field('Order 7', 4) });
    expect(valuesOf(startOver(typing))).toEqual({ restatement: 'No legs' });
  });

  it('brings options of two hands together without saying one twice', () => {
    expect(bothValues(['Legs', 'Money'], ['Money', 'A call', ''])).toEqual(['Money', 'A call', 'Legs']);
  });

  it('is begun by another hand as long as this person has no hand in it', () => {
    const { typing } = hear(noTyping, { facts: field('Order 7', 1, 'sam'), confirmation: field(null, 2, 'sam') });
    expect(begunBy(typing, 'lee')).toMatchObject({ personId: 'sam', names: ['facts'] });
    expect(begunBy(typing, 'sam')).toBeNull();
    expect(begunBy(typeInto(typing, 'restatement', 'No'), 'lee')).toBeNull();
    expect(begunBy(noTyping, 'lee')).toBeNull();
  });
});
