import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { Refusal } from '#heart-core';
import { deedOfRoute, type RouteRule } from '../people/may.ts';
import { listOf } from '../platform/asked-for.ts';
import { type Asked, type Listing, type WholeList } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

type Handler = (asked: Asked, person: SignedInPerson) => unknown;

/** A list of the house, as its route answers with it. */
export interface ListRoute {
  listing: Listing;
  short: string | null;
  rule: RouteRule;
  answer: Handler;
}

/** Every list of the house, found where its route is declared: what is read as a page is taken away as a file by the same code. */
@Injectable()
export class Lists {
  private known: Map<string, ListRoute> | null = null;

  constructor(private readonly modules: ModulesContainer) {}

  of(resource: string): ListRoute | undefined {
    this.known ??= this.find();
    return this.known.get(resource);
  }

  /** The question behind all rows of a list, as this person may ask it. */
  async whole({ answer }: ListRoute, asked: Asked, person: SignedInPerson): Promise<WholeList> {
    let whole: WholeList | undefined;
    await answer({ ...asked, taken: (one) => (whole = one) }, person);
    if (!whole) throw new Refusal('internal');
    return whole;
  }

  private find(): Map<string, ListRoute> {
    const found = new Map<string, ListRoute>();
    for (const module of this.modules.values()) {
      for (const { instance } of module.controllers.values()) {
        const members = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(instance ?? {}));
        for (const { value: handler } of Object.values(members)) {
          const list = typeof handler === 'function' ? listOf(handler) : undefined;
          if (!list) continue;
          const rule: RouteRule = Reflect.getMetadata(deedOfRoute, handler as Handler);
          found.set(list.listing.resource, { ...list, rule, answer: (handler as Handler).bind(instance) });
        }
      }
    }
    return found;
  }
}
