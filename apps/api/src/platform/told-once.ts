import { SetMetadata } from '@nestjs/common';

const toldOnce = Symbol('this answer tells a secret');

/** The answer tells a secret that is never shown again: a repetition under the same key gets it, the tables keep it sealed. */
export const ToldOnce = () => SetMetadata(toldOnce, true);

export const isToldOnce = (handler: object): boolean => Reflect.getMetadata(toldOnce, handler) === true;
