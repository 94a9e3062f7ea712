import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery, type ApiQueryOptions } from '@nestjs/swagger';
import { Refusal } from '#heart-core';
import { type Asked, isId, type Listing, readAsked, readFilter, widest } from './listing.ts';

const listOfRoute = Symbol('the list that a route answers with');

/** The list that a handler answers with, where it answers with one: found by what makes files of lists. */
export const listOf = (handler: object): { listing: Listing; short: string | null } | undefined =>
  Reflect.getMetadata(listOfRoute, handler);

/** Puts a list as asked into a controller's hands; `short` is a filter that may also stand alone, as `?caseId=…`. */
export const AskedFor = (of: Listing | { listing: Listing; short: string }): ParameterDecorator => {
  const [listing, short] = 'listing' in of ? [of.listing, of.short] : [of, null];
  const parameters: ApiQueryOptions[] = [
    {
      name: 'filter',
      required: false,
      schema: { type: 'string', maxLength: 8000 },
      description: `A JSON object with any of: ${Object.keys(listing.filters).join(', ')}${listing.further ? `; ${listing.further.about}` : ''}.`,
    },
    {
      name: 'sort',
      required: false,
      schema: { type: 'string', maxLength: 8000 },
      description: `["name","ASC" or "DESC"] with one of: id, ${Object.keys(listing.sorts).join(', ')}.`,
    },
    {
      name: 'range',
      required: false,
      schema: { type: 'string', maxLength: 8000 },
      description: `[first,last], ${widest} rows at most.`,
    },
    {
      name: 'after',
      required: false,
      schema: { type: 'string', maxLength: 8000 },
      description: 'The X-Next-Cursor of an earlier page.',
    },
    ...(short
      ? [{ name: short, required: false, schema: { type: 'string', format: 'uuid' } } satisfies ApiQueryOptions]
      : []),
  ];
  return (target, handler, place) => {
    ReadAsked(of)(target, handler, place);
    const method = Object.getOwnPropertyDescriptor(target, handler as string);
    Reflect.defineMetadata(listOfRoute, { listing, short }, method?.value);
    for (const one of parameters) ApiQuery(one)(target, handler as string, method as PropertyDescriptor);
  };
};

const ReadAsked = createParamDecorator(
  (of: Listing | { listing: Listing; short: string }, context: ExecutionContext): Asked => {
    const { query } = context.switchToHttp().getRequest<{ query: Record<string, unknown> }>();
    if (!('listing' in of)) return readAsked(of, query);
    const asked = readAsked(of.listing, query, [of.short]);
    const given = query[of.short];
    return given === undefined
      ? asked
      : { ...asked, filter: { ...asked.filter, ...readFilter(of.listing, JSON.stringify({ [of.short]: given })) } };
  },
);

/** An id in a path, parsed before any query: what is no id is simply not there. */
export const PathId = createParamDecorator((name: string | undefined, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<{ params: Record<string, string> }>();
  const id = params[name ?? 'id'];
  if (!isId(id)) throw new Refusal('not-found');
  return id;
});
