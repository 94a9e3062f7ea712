import { heard } from './heard.ts';
import { heart } from './heart.ts';
import { heartHospitality } from './heart-hospitality.ts';
import { heartRespond } from './heart-respond.ts';
import { heat } from './heat.ts';
import type { Method } from './method.ts';
import { plain } from './plain.ts';

/** The methods that come with the house. */
export const builtInMethods: readonly Method[] = [heart, heartRespond, heartHospitality, heard, heat, plain];
export const defaultMethodKey = heart.key;
