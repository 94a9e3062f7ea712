import { type CauseChangeKind, causeChangeKinds } from '#heart-core';
import { Id, Ids, OneOf, Parts, Words } from '../platform/fields.ts';

export class CausePartBody {
  @Words({ max: 120 }) name!: string;
  @Words({ max: 2000, optional: true }) definition?: string;
  @Ids({ max: 50, about: 'Past cases with these symptoms count under this part, in every period.' })
  symptomIds!: string[];
}

export class CauseChangeBody {
  @OneOf(causeChangeKinds) kind!: CauseChangeKind;
  @Id() causeId!: string;
  @Id({ optional: true, about: 'Of a merge: the cause that it is counted under from then on.' }) intoId?: string;
  @Id({ optional: true, nullable: true, about: 'Of a move: its new parent; null for the top.' }) parentId?:
    | string
    | null;
  @Parts(() => CausePartBody, { optional: true, max: 9, about: 'Of a split: the causes that it becomes.' })
  parts?: CausePartBody[];
  @Words({ max: 2000, optional: true }) reason?: string;
}

export class CauseUndoingBody {
  @Id() changeId!: string;
}
