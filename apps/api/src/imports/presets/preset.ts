import type { Wire } from '#heart-core';

/** One writing of a file: the columns that tell it from the others, and its mapping. */
export interface Variant {
  columns: readonly string[];
  mapping: Wire.ImportMapping;
}

/** A mapping that comes with the house. Columns that a file lacks are left out, as long as those of the variant are there. */
export interface Preset {
  name: string;
  title: string;
  variants: readonly Variant[];
}
