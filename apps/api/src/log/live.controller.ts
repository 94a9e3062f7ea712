import { Controller, Headers, type MessageEvent, Sse } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { filter, from, interval, map, merge, mergeMap, type Observable, takeWhile } from 'rxjs';
import { scopeOf } from '#heart-core';
import { ApiKeys } from '../people/api-keys.service.ts';
import { May } from '../people/may.ts';
import { Sessions } from '../people/sessions.service.ts';
import { SignedIn } from '../people/signed-in.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { LiveLine, type LiveNews } from './live-line.ts';

/** How often a quiet stream shows that it lives, and the house looks whether the listener still may hear. */
const heartbeatMs = 20_000;
const uuid = /^[0-9a-f-]{36}$/;

@ApiTags('log')
@Controller('events')
export class LiveController {
  constructor(
    private readonly line: LiveLine,
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
  ) {}

  /** News of changes as server-sent events: names and ids, never content. `Last-Event-ID` resumes. */
  @Sse()
  @May('event.hear')
  hear(@SignedIn() person: SignedInPerson, @Headers('last-event-id') last?: string): Observable<MessageEvent> {
    const scope = scopeOf(person);
    const heard = ({ squadIds, personIds }: LiveNews) => {
      if (personIds.includes(person.id)) return true;
      if (personIds.length > 0 && squadIds.length === 0) return false;
      return scope === 'all' || squadIds.some((id) => scope.includes(id));
    };
    const missed =
      last && uuid.test(last) ? from(this.line.missedSince(last)).pipe(mergeMap((news) => news)) : from([]);
    // Side by side: what happens while the missed news is still read must not go by unheard.
    const news = merge(missed, this.line.news).pipe(
      filter(heard),
      map(({ id, resource, ids, caseIds }): MessageEvent => ({ id, type: resource, data: { ids, caseIds } })),
    );
    const beats = interval(heartbeatMs).pipe(
      mergeMap(() => (person.key ? this.keys : this.sessions).stillHolds(person)),
      map((holds): MessageEvent | null => (holds ? { type: 'beat', data: {} } : null)),
    );
    return merge(news, beats).pipe(takeWhile((event) => event !== null)) as Observable<MessageEvent>;
  }
}
