import type { Wire } from '#heart-core';
import type { Field, Imported } from './imported.ts';

/** Whatever stands in an expected.json, and what is set beside it. */
export type Tree = Record<string, unknown>;

/** The names under one of its members, where there is such a one: which issues, groups or states it tells of. */
export const namesIn = (tree: unknown, ...path: string[]): string[] => {
  const found = path.reduce((at: unknown, name) => (at as Tree | undefined)?.[name], tree);
  return Object.keys(found ?? {});
};

/** A set of real data: how it comes in, what the product says of it then, and what it cannot say. */
export interface RealSet {
  folder: string;
  file: string;
  preset: string;
  /** Said instead of the preset, where a second reading is proved. */
  mapping?: Wire.ImportMapping;
  /** The custom fields that a house makes first, to keep what every case need not tell. */
  fields: Field[];
  /** By figures and lists of the API, and, where no figure of ours is defined so, counted from the records given out again. */
  tell(imported: Imported, expected: Tree): Promise<{ figures: Tree; records: Tree | null }>;
  /** The one member that this reading is about; all of them, where nothing is said. */
  only?: string;
  /** Figures that this product cannot say, by the beginning of their place, and why. */
  notSaid: Record<string, string>;
}

export interface Line {
  place: string;
  expected: unknown;
  ours: unknown;
  by: 'figures' | 'records' | 'not said' | 'nobody';
}

/** Every figure of the set beside ours; one that is both counted and given by a figure must agree twice. */
export function compare(
  expected: Tree,
  told: { figures: Tree; records: Tree | null },
  notSaid: RealSet['notSaid'],
): Line[] {
  const [byFigures, byRecords] = [
    leaves(told.figures),
    told.records === null ? new Map<string, unknown>() : leaves(told.records),
  ];
  const wanted = leaves(expected);
  const isFigure = (place: string) => !/(^|\.)(issue_column|what|note)$/.test(place);
  const places = [...new Set([...wanted.keys(), ...byFigures.keys(), ...byRecords.keys()])].filter(isFigure);
  return places.flatMap((place): Line[] => {
    const because = Object.keys(notSaid).find((one) => place === one || place.startsWith(`${one}.`));
    const found = [
      ...(byFigures.has(place) ? [{ by: 'figures' as const, ours: byFigures.get(place) }] : []),
      ...(byRecords.has(place) ? [{ by: 'records' as const, ours: byRecords.get(place) }] : []),
    ];
    if (found.length > 0) return found.map((one) => ({ place, expected: wanted.get(place), ...one }));
    return [{ place, expected: wanted.get(place), ours: because, by: because ? 'not said' : 'nobody' }];
  });
}

export const agrees = ({ expected, ours, by }: Line): boolean => by === 'not said' || Object.is(expected, ours);

/** Series of numbers are one figure; all else is taken apart. */
function leaves(tree: unknown, place = ''): Map<string, unknown> {
  const isSeries = Array.isArray(tree) && tree.every((one) => typeof one !== 'object');
  if (tree === null || typeof tree !== 'object') return new Map([[place, tree]]);
  if (isSeries || Object.keys(tree).length === 0) return new Map([[place, JSON.stringify(tree)]]);
  return new Map(Object.entries(tree).flatMap(([name, one]) => [...leaves(one, place ? `${place}.${name}` : name)]));
}
