import { Injectable } from '@nestjs/common';
import { type Deed, keyMayDo, mayDo } from '#heart-core';
import type { SignedInPerson } from '../platform/request.ts';
import { ApiKeys } from './api-keys.service.ts';
import { Sessions } from './sessions.service.ts';

/** What a job tells of who asked for it. */
interface Asked {
  recipientId: string | null;
  payload: Record<string, unknown>;
}

/** Who stands behind a job that was asked for, with what they may do now. */
@Injectable()
export class Behind {
  constructor(
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
  ) {}

  /** Null once they have left or may not do it any more, or the key by which their program asked works no longer. */
  async job({ recipientId, payload }: Asked, deed: Deed): Promise<SignedInPerson | null> {
    const { apiKey } = payload;
    const person =
      typeof apiKey === 'string'
        ? await this.keys.personBehind(apiKey)
        : recipientId
          ? await this.sessions.personBy(recipientId)
          : null;
    if (!person || !mayDo(person.role, deed)) return null;
    return !person.key || keyMayDo(person.key.scopes, deed) ? person : null;
  }
}
