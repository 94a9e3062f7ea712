import { Injectable } from '@nestjs/common';
import type { Wire } from '#heart-core';
import { joinContact } from '../cases/contacts.service.ts';
import { holdCase } from '../cases/hold-case.ts';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { holdPush, sayPush } from './answer.ts';
import { PushReading } from './push-reading.ts';
import type { ContactPushAnswerBody } from './pushes.dto.ts';

/** An agent's word on a contact that waits: it belongs to this case, or it is no complaint at all. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly reading: PushReading,
  ) {}

  async answer(body: ContactPushAnswerBody, by: SignedInPerson): Promise<Wire.ContactPushAnswerRecord> {
    const { contactPushId, kind, caseId = null, sameIssue = true } = body;
    if ((kind === 'joined') !== (caseId !== null))
      throw invalid([
        {
          pointer: '/caseId',
          code: 'with',
          detail: 'A case is named where the contact is joined to it, and only there.',
        },
      ]);
    const now = this.clock.now();
    const id = await this.house.deed(async (tx) => {
      const { squadId, direction, channel, startedAt, endedAt } = await holdPush(tx, contactPushId, by, now);
      const live = [{ resource: 'contact-pushes' as const, squadIds: [squadId], ids: [contactPushId] }];
      const refs = { contactPush: contactPushId };
      if (caseId === null) await note(tx, { deed: 'contactPush.dismiss', person: by, at: now, squadId, refs, live });
      else {
        const facts = { direction, channel, startedAt, endedAt: endedAt ?? undefined, sameIssue };
        await joinContact(tx, await holdCase(tx, caseId, by), facts, by, now, { refs, live });
      }
      return sayPush(tx, { contactPushId, kind, caseId }, by, now);
    });
    return this.reading.answer(id, by);
  }
}
