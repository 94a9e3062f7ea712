import { createParamDecorator } from '@nestjs/common';
import { Refusal } from '#heart-core';
import { requestContext, type SignedInPerson } from '../platform/request.ts';

/** The person who asks. */
export const SignedIn = createParamDecorator((): SignedInPerson => whoAsks());

export function whoAsks(): SignedInPerson {
  const person = requestContext.getStore()?.person;
  if (!person) throw new Refusal('unauthenticated');
  return person;
}
