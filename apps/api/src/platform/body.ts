import type { FastifyInstance } from 'fastify';
import { Refusal } from '#heart-core';

/** Limits of a JSON body (TRUST.md §5): looked at before any tree is built or walked. */
export const largestBody = 256 * 1024;
const deepest = 32;

/** Pages for people without a script send their forms; nothing else takes one. */
const takesForms = /^\/s\//;
const largestForm = 32 * 1024;

/** Reads JSON alone, within its limits, and the forms of the public pages; every other content type is a 415. */
export function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: largestBody },
    (_request, text, done) => {
      try {
        done(null, readJson(text as string));
      } catch (problem) {
        done(problem as Error);
      }
    },
  );
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (request, text, done) => {
      if (takesForms.test(request.url)) done(null, new URLSearchParams(text as string));
      else done(new Refusal('unsupported-media-type'));
    },
  );
}

/** No member may be named as one that every object has (`__proto__`, `hasOwnProperty`): what reads the tree relies on those. */
export function readJson(text: string): unknown {
  if (depthOf(text) > deepest) throw refused(`The body is nested deeper than ${deepest} levels.`);
  try {
    return JSON.parse(text, (name, value) => {
      if (name in Object.prototype) throw refused(`A member may not be called ${name}.`);
      return value;
    });
  } catch (problem) {
    throw problem instanceof Refusal ? problem : refused('The body is not valid JSON.');
  }
}

function refused(detail: string): Refusal {
  return new Refusal('validation', { detail, errors: [{ pointer: '', code: 'json', detail }] });
}

/** How deep brackets stand in one another, text in quotes left out. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (quoted) {
      if (sign === 0x5c) i++;
      else if (sign === 0x22) quoted = false;
    } else if (sign === 0x22) quoted = true;
    else if (sign === 0x7b || sign === 0x5b) most = Math.max(most, ++depth);
    else if (sign === 0x7d || sign === 0x5d) depth--;
  }
  return most;
}
